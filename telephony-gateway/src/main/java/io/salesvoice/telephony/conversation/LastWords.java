package io.salesvoice.telephony.conversation;

import io.salesvoice.telephony.leg.LegEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A caller who says what matters and hangs up in the same breath is still understood: what was being said is recognised
 * and given to the dialog, though nobody will hear the answer.
 */
final class LastWords {
    private final TurnRunner turns;
    private final BlockingQueue<Mail> mailbox;
    private final InstantSource clock;
    private final Duration finalTimeout;
    private final Duration answerTimeout;

    LastWords(
            TurnRunner turns,
            BlockingQueue<Mail> mailbox,
            InstantSource clock,
            Duration finalTimeout,
            Duration answerTimeout) {
        this.turns = turns;
        this.mailbox = mailbox;
        this.clock = clock;
        this.finalTimeout = finalTimeout;
        this.answerTimeout = answerTimeout;
    }

    /** Blocks until the dialog has the last turn, or the time is over. */
    void hear() throws InterruptedException {
        List<Mail> kept = new ArrayList<>();
        if (turns.callerGone()) {
            pump(kept, finalTimeout, () -> turns.state().pending() == null);
        }
        Answer last = turns.state().reply();
        if (last != null && !last.done()) {
            pump(kept, answerTimeout, () -> {
                Answer now = turns.state().reply();
                return now == null || now.done();
            });
        }
        kept.forEach(mailbox::offer);
    }

    private void pump(List<Mail> kept, Duration timeout, java.util.function.BooleanSupplier done)
            throws InterruptedException {
        Instant deadline = clock.instant().plus(timeout);
        while (!done.getAsBoolean()) {
            long left = Duration.between(clock.instant(), deadline).toMillis();
            Mail mail = left <= 0 ? null : mailbox.poll(left, TimeUnit.MILLISECONDS);
            if (mail == null) {
                return;
            }
            if (mail instanceof Mail.ForTurns(TurnEvent event, Instant at)) {
                if (matters(event)) {
                    turns.apply(event, at);
                }
            } else if (mail instanceof Mail.FromLeg(LegEvent.RecordingClosed closed, Instant at)) {
                kept.add(new Mail.FromLeg(closed, at));
            }
        }
    }

    private static boolean matters(TurnEvent event) {
        return event instanceof TurnEvent.TextFinal
                || event instanceof TurnEvent.ActionCame
                || event instanceof TurnEvent.SentenceCame
                || event instanceof TurnEvent.AnswerDone;
    }
}
