package io.salesvoice.telephony.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the caller is doing. */
public sealed interface Ear {
    /** Nothing, since the last decided utterance. */
    record Quiet() implements Ear {}

    /**
     * Speaking.
     *
     * @param voicedBeforeMs voice of the same utterance before its last pause
     */
    record Speaking(Instant since, int voicedBeforeMs) implements Ear {}

    /**
     * In a pause that may be the end of the turn.
     *
     * @param voiceEndedAt when the voice ended
     * @param voicedMs all voice of the utterance
     * @param text its transcript so far, absent until one has come
     */
    record Paused(
            Instant voiceEndedAt, int voicedMs, @Nullable String text) implements Ear {}
}
