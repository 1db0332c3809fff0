package io.salesvoice.telephony.conversation;

import io.salesvoice.common.wire.dialog.DialogAction;
import io.salesvoice.common.wire.dialog.Sentence;
import io.salesvoice.telephony.call.CallOutcome;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What follows from the dialog: sentences, actions, failures. */
final class AnswerRules {
    private static final Duration RETRY_AFTER = Duration.ofMillis(700);

    private final TurnWork w;

    AnswerRules(TurnWork work) {
        this.w = work;
    }

    void sentenceCame(UUID turn, int number, Sentence sentence) {
        Line line = TurnWork.line(turn, sentence);
        if (w.draft != null && w.draft.is(turn, number)) {
            if (w.draft.lines().isEmpty()) {
                w.commands.add(new TurnCommand.Prepare(line));
            }
            w.draft = w.draft.withLine(line);
            return;
        }
        if (w.reply != null && w.reply.is(turn, number) && !w.reply.muted()) {
            w.reply = w.reply.withLine(line);
            if (w.reply.lines().size() - w.reply.spoken() <= w.properties.prefetch()) {
                w.commands.add(new TurnCommand.Prepare(line));
            }
        }
    }

    void actionCame(UUID turn, int number, DialogAction action) {
        if (w.draft != null && w.draft.is(turn, number)) {
            w.draft = w.draft.withAction(action);
            return;
        }
        w.perform(action);
        if (w.reply != null && w.reply.is(turn, number) && action.type() == DialogAction.Type.END_CALL) {
            w.reply = w.reply.ending();
        }
    }

    void answerDone(TurnEvent.AnswerDone e) {
        if (w.draft != null && w.draft.is(e.turnId(), e.revision())) {
            w.draft = w.draft.withDone(e.expects(), e.endCall());
            return;
        }
        if (w.reply != null && w.reply.is(e.turnId(), e.revision())) {
            w.reply = w.reply.withDone(e.expects(), e.endCall());
            w.failures = 0;
            w.expect(e.expects());
        }
    }

    void answerFailed(UUID turn, int number) {
        if (w.draft != null && w.draft.is(turn, number)) {
            w.dropDraft();
            return;
        }
        if (w.reply == null || !w.reply.is(turn, number) || w.phase != Phase.TALKING) {
            return;
        }
        if (!w.reply.lines().isEmpty() || w.reply.muted()) {
            w.reply = w.reply.withDone(w.reply.expects(), false);
            return;
        }
        w.failures++;
        if (w.failures >= w.properties.dialogAttempts()) {
            w.close(w.properties.phrases().trouble(), CallOutcome.FAILED, "dialog_failed");
            return;
        }
        if (w.failures == 1) {
            w.asides.add(w.stock(w.properties.phrases().apology(), Line.Kind.STOCK));
        }
        w.timers.put(Timer.RETRY, w.now.plus(RETRY_AFTER.multipliedBy(1L << (w.failures - 1))));
    }

    void commitFailed(UUID turn, int number) {
        if (w.reply == null || !w.reply.is(turn, number)) {
            return;
        }
        boolean begun = w.reply.spoken() > 0;
        if (!begun) {
            w.commands.add(new TurnCommand.Forget(turn));
            askAgain(w.reply, false);
            return;
        }
        // What is being said stays true; only its effects are asked for anew.
        Answer said = w.reply;
        Answer silent = said.again(said.revision() + 1, true);
        w.commands.add(new TurnCommand.Ask(turn, silent.revision(), said.text(), said.input(), false));
        List<Line> lines = said.lines();
        w.reply = new Answer(
                turn,
                silent.revision(),
                said.text(),
                said.input(),
                lines,
                said.spoken(),
                false,
                said.endCall(),
                said.expects(),
                List.of(),
                true);
    }

    void askAgain(Answer failed, boolean silently) {
        Answer next = failed.again(failed.revision() + 1, silently);
        w.reply = next;
        w.commands.add(new TurnCommand.Ask(next.turnId(), next.revision(), next.text(), next.input(), false));
        w.expectFiller(w.now);
    }
}
