package io.salesvoice.telephony.conversation;

import io.salesvoice.common.wire.dialog.DialogAction;
import io.salesvoice.common.wire.dialog.Expectation;
import io.salesvoice.common.wire.dialog.TurnInput;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The assistant's answer to one turn of the caller, as far as it has come.
 *
 * @param text what is answered
 * @param lines sentences so far
 * @param spoken how many of them were handed to playout
 * @param done whether the dialog has nothing to add
 * @param endCall hang up when all is played
 * @param actions told but not performed yet, because the answer is only a draft
 * @param muted sentences are not spoken: they were, from a draft that the dialog lost before its commit
 */
public record Answer(
        UUID turnId,
        int revision,
        String text,
        TurnInput input,
        List<Line> lines,
        int spoken,
        boolean done,
        boolean endCall,
        @Nullable Expectation expects,
        List<DialogAction> actions,
        boolean muted) {
    public Answer {
        lines = List.copyOf(lines);
        actions = List.copyOf(actions);
    }

    static Answer asked(UUID turnId, int revision, String text, TurnInput input) {
        return new Answer(turnId, revision, text, input, List.of(), 0, false, false, null, List.of(), false);
    }

    boolean is(UUID otherTurn, int otherRevision) {
        return turnId.equals(otherTurn) && revision == otherRevision;
    }

    boolean hasNext() {
        return spoken < lines.size();
    }

    Line next() {
        return lines.get(spoken);
    }

    /** Whether nothing remains to be spoken now or later. */
    boolean exhausted() {
        return done && !hasNext();
    }

    Answer withLine(Line line) {
        List<Line> longer = new ArrayList<>(lines);
        longer.add(line);
        return new Answer(turnId, revision, text, input, longer, spoken, done, endCall, expects, actions, muted);
    }

    Answer withSpoken(int count) {
        return new Answer(turnId, revision, text, input, lines, count, done, endCall, expects, actions, muted);
    }

    Answer withAction(DialogAction action) {
        List<DialogAction> longer = new ArrayList<>(actions);
        longer.add(action);
        return new Answer(turnId, revision, text, input, lines, spoken, done, endCall, expects, longer, muted);
    }

    Answer withoutActions() {
        return new Answer(turnId, revision, text, input, lines, spoken, done, endCall, expects, List.of(), muted);
    }

    Answer withDone(@Nullable Expectation expected, boolean ends) {
        return new Answer(
                turnId, revision, text, input, lines, spoken, true, endCall || ends, expected, actions, muted);
    }

    Answer ending() {
        return new Answer(turnId, revision, text, input, lines, spoken, done, true, expects, actions, muted);
    }

    /** The same question asked anew. */
    Answer again(int newRevision, boolean silently) {
        return new Answer(
                turnId, newRevision, text, input, List.of(), 0, false, false, null, List.of(), muted || silently);
    }
}
