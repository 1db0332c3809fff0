package io.salesvoice.common.wire.tts;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code POST /synthesize/stream} with {@code Accept: application/x-ndjson}.
 *
 * @param pcmBase64 {@link Type#AUDIO}: signed 16-bit little-endian mono
 * @param textStart {@link Type#WORD}: first character of the word in the original text
 * @param textEnd {@link Type#WORD}: one past its last character
 * @param startMs {@link Type#WORD}: when it sounds
 * @param durationMs {@link Type#DONE}: length of all audio
 * @param engine {@link Type#DONE}: who spoke
 */
public record SynthesisEvent(
        Type type,
        @Nullable String pcmBase64,
        @Nullable Integer textStart,
        @Nullable Integer textEnd,
        @Nullable Long startMs,
        @Nullable Long durationMs,
        @Nullable String engine,
        @Nullable String code) {
    /** What an event carries. */
    public enum Type {
        @JsonProperty("audio")
        AUDIO,
        @JsonProperty("word")
        WORD,
        @JsonProperty("done")
        DONE,
        @JsonProperty("error")
        ERROR
    }

    public static SynthesisEvent audio(String pcmBase64) {
        return new SynthesisEvent(Type.AUDIO, pcmBase64, null, null, null, null, null, null);
    }

    public static SynthesisEvent word(int textStart, int textEnd, long startMs) {
        return new SynthesisEvent(Type.WORD, null, textStart, textEnd, startMs, null, null, null);
    }

    public static SynthesisEvent done(long durationMs, String engine) {
        return new SynthesisEvent(Type.DONE, null, null, null, null, durationMs, engine, null);
    }

    public static SynthesisEvent error(String code, String engine) {
        return new SynthesisEvent(Type.ERROR, null, null, null, null, null, engine, code);
    }
}
