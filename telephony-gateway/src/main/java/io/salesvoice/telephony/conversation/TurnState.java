package io.salesvoice.telephony.conversation;

import io.salesvoice.common.wire.dialog.Expectation;
import io.salesvoice.telephony.call.CallOutcome;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that turn taking has to remember.
 *
 * @param utterance number of the utterance that the recogniser is hearing, from 1
 * @param pending a committed utterance whose final has not come
 * @param aside a short utterance said over the assistant's voice that did not stop it
 * @param turnId id of the caller's coming turn
 * @param revision last revision used for it, 0 for none
 * @param draft the early answer to what was said so far
 * @param reply the answer that has the floor
 * @param playing the line on the wire, possibly paused
 * @param asides our own lines waiting to be said, before those of the reply
 * @param expects what the dialog waits for
 * @param silencePrompts prompts since the caller last did something
 * @param keys digits collected so far
 * @param failures of the dialog, in a row
 * @param speechFailures of the synthesis, in a row
 * @param fillersSaid fillers so far, to never say the same twice running
 * @param ending outcome and reason while {@link Phase#CLOSING}
 * @param timers deadlines
 */
public record TurnState(
        Phase phase,
        Ear ear,
        Hold hold,
        int utterance,
        @Nullable Pending pending,
        @Nullable Aside aside,
        UUID turnId,
        int revision,
        @Nullable Answer draft,
        @Nullable Answer reply,
        @Nullable Line playing,
        List<Line> asides,
        @Nullable Expectation expects,
        int silencePrompts,
        String keys,
        int failures,
        int speechFailures,
        int fillersSaid,
        @Nullable Ending ending,
        Map<Timer, Instant> timers) {
    /** A committed utterance that waits for its final. */
    public record Pending(
            int utterance,
            Instant voiceEndedAt,
            int voicedMs,
            @Nullable String text) {}

    /**
     * A short utterance over the assistant's voice.
     *
     * @param text its final once it has come
     * @param mayInterrupt whether a late transcript may still stop the assistant
     */
    public record Aside(
            int utterance,
            Instant voiceEndedAt,
            boolean mayInterrupt,
            @Nullable String text) {}

    /** Why the call is being ended. */
    public record Ending(CallOutcome outcome, String why) {}

    public TurnState {
        asides = List.copyOf(asides);
        timers = Map.copyOf(timers);
    }

    static TurnState initial(UUID turnId) {
        return new TurnState(
                Phase.RINGING,
                new Ear.Quiet(),
                Hold.NONE,
                1,
                null,
                null,
                turnId,
                0,
                null,
                null,
                null,
                List.of(),
                null,
                0,
                "",
                0,
                0,
                0,
                null,
                Map.of());
    }

    /** A timer and its time. */
    record Deadline(Timer timer, Instant at) {}

    /** What is due next; null when nothing is. */
    @Nullable
    Deadline nextDeadline() {
        return timers.entrySet().stream()
                .map(entry -> new Deadline(entry.getKey(), entry.getValue()))
                .min(Comparator.comparing(Deadline::at).thenComparing(Deadline::timer))
                .orElse(null);
    }

    /** After a timer was taken out because its time is up. */
    TurnState without(Timer timer) {
        Map<Timer, Instant> left = new java.util.EnumMap<>(Timer.class);
        left.putAll(timers);
        left.remove(timer);
        return new TurnState(
                phase,
                ear,
                hold,
                utterance,
                pending,
                aside,
                turnId,
                revision,
                draft,
                reply,
                playing,
                asides,
                expects,
                silencePrompts,
                keys,
                failures,
                speechFailures,
                fillersSaid,
                ending,
                left);
    }
}
