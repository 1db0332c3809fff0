package io.salesvoice.telephony.conversation;

import io.salesvoice.common.wire.dialog.DialogAction;
import io.salesvoice.common.wire.dialog.Expectation;
import io.salesvoice.common.wire.dialog.TurnInput;
import io.salesvoice.telephony.call.CallOutcome;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the turn logic wants done. */
public sealed interface TurnCommand {
    /** Silence on the wire at once; what is queued is kept. */
    record PausePlayout() implements TurnCommand {}

    /** Go on from the sample at which the playout paused. */
    record ResumePlayout() implements TurnCommand {}

    /** Drop what is queued; note what was heard. */
    record StopPlayout() implements TurnCommand {}

    /** Send the caller's audio to the recogniser from a little before this position. */
    record OpenUtterance(long position) implements TurnCommand {}

    /** The caller has probably finished: decode early. */
    record MarkLikelyEnd() implements TurnCommand {}

    /** The caller went on. */
    record MarkResumed() implements TurnCommand {}

    /** The utterance is over: send its final. */
    record CommitUtterance(int utterance) implements TurnCommand {}

    /** Open a new stream; its first utterance is this one. */
    record RestartRecognizer(int utterance) implements TurnCommand {}

    /** What the dialog expects next, for the recogniser. */
    record TellRecognizer(@Nullable Expectation expects) implements TurnCommand {}

    /** Ask the dialog; a speculative answer has no effect until {@link CommitAnswer}. */
    record Ask(UUID turnId, int revision, String text, TurnInput input, boolean speculative) implements TurnCommand {}

    /** Close the dialog's stream. */
    record CancelAsk(UUID turnId, int revision) implements TurnCommand {}

    /** The draft is the answer. */
    record CommitAnswer(UUID turnId, int revision) implements TurnCommand {}

    /** Synthesise ahead, do not play. */
    record Prepare(Line line) implements TurnCommand {}

    /** Play a line, synthesising it if that was not done. */
    record Speak(Line line) implements TurnCommand {}

    /** Cancel and drop what was synthesised for an answer and not played. */
    record Forget(UUID turnId) implements TurnCommand {}

    /** The caller's turn is decided. */
    record TakeTurn(UUID turnId, String text, TurnInput input) implements TurnCommand {}

    /** The answer is over: played, or interrupted. */
    record FinishAnswer(UUID turnId, boolean interrupted) implements TurnCommand {}

    /** An action of a committed answer. */
    record Perform(DialogAction action) implements TurnCommand {}

    /**
     * End the call.
     *
     * @param why stable word, for the record: {@code dialog}, {@code silence}, {@code time_limit}, {@code operator},
     *     {@code dialog_failed}, {@code recognition_failed}, {@code synthesis_failed}
     */
    record HangUp(CallOutcome outcome, String why) implements TurnCommand {}
}
