package io.salesvoice.common.wire.asr;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One line of the answer of {@code POST /recognize/stream} (NDJSON or SSE data).
 *
 * @param utterance number of the utterance, from 1
 * @param revision rises with each event of an utterance
 * @param startMs start of the recognised audio on the stream's audio clock
 * @param endMs end of the recognised audio on the stream's audio clock
 * @param text recognised text; for {@link Type#ERROR} what went wrong
 * @param confidence 0 to 1; absent where the engine gives none
 * @param code stable error code, for {@link Type#ERROR} only
 * @param decodeMs time the engine spent, where it is known
 */
public record RecognitionEvent(
        Type type,
        int utterance,
        int revision,
        long startMs,
        long endMs,
        String text,
        String engine,
        @Nullable Double confidence,
        @Nullable String code,
        @Nullable Long decodeMs) {
    /** What an event says. */
    public enum Type {
        /** May still change. */
        @JsonProperty("partial")
        PARTIAL,
        /** Exactly one per utterance, possibly empty. */
        @JsonProperty("final")
        FINAL,
        /** The engine's advice that the speaker has finished. */
        @JsonProperty("end_of_utterance")
        END_OF_UTTERANCE,
        /** The utterance could not be recognised; the stream goes on unless it is closed. */
        @JsonProperty("error")
        ERROR
    }
}
