package io.salesvoice.telephony.conversation;

import io.salesvoice.common.wire.dialog.TurnInput;
import io.salesvoice.telephony.call.CallOutcome;
import io.salesvoice.telephony.conversation.TurnState.Aside;
import io.salesvoice.telephony.conversation.TurnState.Pending;
import java.time.Duration;
import java.time.Instant;

/** What follows from the caller: voice, words, keys, a dead line. */
final class CallerRules {
    private final TurnWork w;

    CallerRules(TurnWork work) {
        this.w = work;
    }

    void voiceBegan(long position) {
        if (w.phase != Phase.TALKING) {
            return;
        }
        w.timers.remove(Timer.SILENCE);
        int before = 0;
        switch (w.ear) {
            case Ear.Quiet ignored -> w.commands.add(new TurnCommand.OpenUtterance(position));
            case Ear.Speaking ignored -> {
                return;
            }
            case Ear.Paused paused -> {
                before = paused.voicedMs();
                w.commands.add(new TurnCommand.MarkResumed());
                w.timers.remove(Timer.END_OF_TURN);
                w.dropDraft();
            }
        }
        w.ear = new Ear.Speaking(w.now, before);
        w.timers.remove(Timer.BARGE_IN_TEXT);
        if (w.playing != null && w.playing.interruptible()) {
            if (w.hold == Hold.NONE) {
                w.commands.add(new TurnCommand.PausePlayout());
            }
            holdForVoice(before);
        }
    }

    private void holdForVoice(int voicedBeforeMs) {
        w.hold = Hold.VOICE;
        Duration left = w.properties.bargeIn().interruptsFrom().minusMillis(voicedBeforeMs);
        w.timers.put(Timer.BARGE_IN, w.now.plus(left.isNegative() ? Duration.ZERO : left));
    }

    void voiceEnded(Instant at, int voicedMs) {
        if (w.phase != Phase.TALKING || !(w.ear instanceof Ear.Speaking speaking)) {
            return;
        }
        int total = speaking.voicedBeforeMs() + voicedMs;
        w.timers.remove(Timer.BARGE_IN);
        if (w.hold == Hold.VOICE) {
            if (total < w.properties.bargeIn().ignoredBelow().toMillis()) {
                setAside(at, false);
                return;
            }
            if (total >= w.properties.bargeIn().interruptsFrom().toMillis()) {
                w.interrupt();
            } else {
                w.hold = Hold.TEXT;
                w.timers.put(
                        Timer.BARGE_IN_TEXT, w.now.plus(w.properties.bargeIn().textTimeout()));
            }
        }
        w.ear = new Ear.Paused(at, total, null);
        w.commands.add(new TurnCommand.MarkLikelyEnd());
        if (w.hold != Hold.TEXT) {
            w.timers.put(Timer.END_OF_TURN, at.plus(w.endOfTurn.waitWithoutText(w.expects)));
        }
    }

    void textHeard(int number, String text) {
        if (number != w.utterance || !(w.ear instanceof Ear.Paused paused)) {
            return;
        }
        if (w.hold == Hold.TEXT) {
            if (w.overlap.negligible(text, w.spokenNow())) {
                setAside(paused.voiceEndedAt(), true);
                return;
            }
            w.interrupt();
        }
        w.ear = new Ear.Paused(paused.voiceEndedAt(), paused.voicedMs(), text);
        if (text.isBlank()) {
            w.dropDraft();
            w.timers.put(Timer.END_OF_TURN, paused.voiceEndedAt().plus(w.endOfTurn.waitWithoutText(w.expects)));
            return;
        }
        w.timers.put(Timer.END_OF_TURN, paused.voiceEndedAt().plus(w.endOfTurn.waitAfter(text, w.expects)));
        if (!w.busy() || !w.overlap.negligible(text, w.spokenNow())) {
            speculate(text);
        }
    }

    private void speculate(String text) {
        if (w.draft != null && TurnWork.same(w.draft.text(), text)) {
            return;
        }
        w.dropDraft();
        w.revision++;
        w.draft = Answer.asked(w.turnId, w.revision, text, TurnInput.SPEECH);
        w.commands.add(new TurnCommand.Ask(w.turnId, w.revision, text, TurnInput.SPEECH, true));
    }

    void endTurn() {
        if (!(w.ear instanceof Ear.Paused paused)) {
            return;
        }
        w.commands.add(new TurnCommand.CommitUtterance(w.utterance));
        w.pending = new Pending(w.utterance, paused.voiceEndedAt(), paused.voicedMs(), paused.text());
        w.utterance++;
        w.ear = new Ear.Quiet();
        w.timers.put(Timer.FINAL, w.now.plus(w.properties.finalTimeout()));
        w.expectFiller(paused.voiceEndedAt());
    }

    void textFinal(int number, String text) {
        if (w.phase != Phase.TALKING && w.phase != Phase.GONE) {
            return;
        }
        if (w.pending != null && w.pending.utterance() == number) {
            Pending decided = w.pending;
            w.pending = null;
            w.timers.remove(Timer.FINAL);
            decide(text, decided.voicedMs());
            return;
        }
        if (w.aside != null && w.aside.utterance() == number) {
            asideHeard(w.aside, text);
        }
    }

    private void decide(String text, int voicedMs) {
        if (text.isBlank()) {
            w.dropDraft();
            w.timers.remove(Timer.FILLER);
            if (w.phase == Phase.TALKING
                    && !w.busy()
                    && voicedMs >= w.properties.endOfTurn().notRecognizedFrom().toMillis()) {
                w.takeTurn("", TurnInput.NOT_RECOGNIZED);
                w.ask("", TurnInput.NOT_RECOGNIZED);
                return;
            }
            w.expectSilence();
            return;
        }
        if (w.busy() && w.overlap.negligible(text, w.spokenNow())) {
            w.dropDraft();
            w.timers.remove(Timer.FILLER);
            return;
        }
        Answer early = w.draft;
        if (early == null || !TurnWork.same(early.text(), text)) {
            w.dropDraft();
            w.takeTurn(text, TurnInput.SPEECH);
            w.ask(text, TurnInput.SPEECH);
            return;
        }
        w.draft = null;
        w.takeTurn(text, TurnInput.SPEECH);
        w.reply = early.withoutActions();
        w.commands.add(new TurnCommand.CommitAnswer(early.turnId(), early.revision()));
        early.actions().forEach(w::perform);
        if (early.done()) {
            w.failures = 0;
            w.expect(early.expects());
        }
        w.nextTurn();
    }

    /** A short w.utterance over the assistant's voice: it goes on speaking, but the words are not lost yet. */
    void setAside(Instant voiceEndedAt, boolean mayInterrupt) {
        w.commands.add(new TurnCommand.CommitUtterance(w.utterance));
        w.aside = new Aside(w.utterance, voiceEndedAt, mayInterrupt, null);
        w.utterance++;
        w.ear = new Ear.Quiet();
        w.timers.remove(Timer.END_OF_TURN);
        w.dropDraft();
        w.release();
    }

    private void asideHeard(Aside waiting, String text) {
        if (text.isBlank()) {
            w.aside = null;
            return;
        }
        if (waiting.mayInterrupt() && w.busy() && !w.overlap.negligible(text, w.spokenNow())) {
            w.aside = null;
            w.interrupt();
            w.takeTurn(text, TurnInput.SPEECH);
            w.ask(text, TurnInput.SPEECH);
            return;
        }
        w.aside = new Aside(waiting.utterance(), waiting.voiceEndedAt(), waiting.mayInterrupt(), text);
        if (!w.busy()) {
            answerAside();
        }
    }

    /** «Да», said while the last words of the question were still being spoken. */
    boolean answerAside() {
        Aside said = w.aside;
        if (said == null || said.text() == null || !(w.ear instanceof Ear.Quiet) || w.pending != null) {
            return false;
        }
        w.aside = null;
        if (said.voiceEndedAt().plus(w.properties.bargeIn().answerGrace()).isBefore(w.now)) {
            return false;
        }
        w.takeTurn(said.text(), TurnInput.SPEECH);
        w.ask(said.text(), TurnInput.SPEECH);
        return true;
    }

    void recognitionLost(boolean forGood) {
        if (w.phase != Phase.TALKING) {
            return;
        }
        if (forGood) {
            w.close(w.properties.phrases().trouble(), CallOutcome.FAILED, "recognition_failed");
            return;
        }
        boolean wasSaying = w.pending != null || !(w.ear instanceof Ear.Quiet);
        w.pending = null;
        w.aside = null;
        w.ear = new Ear.Quiet();
        w.utterance++;
        w.commands.add(new TurnCommand.RestartRecognizer(w.utterance));
        w.timers.remove(Timer.END_OF_TURN);
        w.timers.remove(Timer.FINAL);
        w.dropDraft();
        w.release();
        if (wasSaying && !w.busy()) {
            w.takeTurn("", TurnInput.NOT_RECOGNIZED);
            w.ask("", TurnInput.NOT_RECOGNIZED);
        }
    }

    void keyPressed(char key) {
        if (w.phase != Phase.TALKING) {
            return;
        }
        w.timers.remove(Timer.SILENCE);
        if (key == '#') {
            keysDone();
            return;
        }
        if (w.keys.length() < w.properties.keys().longest()) {
            w.keys += key;
        }
        w.timers.put(Timer.KEYS, w.now.plus(w.properties.keys().gap()));
        w.interrupt();
    }

    void keysDone() {
        w.timers.remove(Timer.KEYS);
        if (w.keys.isEmpty()) {
            w.expectSilence();
            return;
        }
        String pressed = w.keys;
        w.keys = "";
        w.dropDraft();
        w.takeTurn(pressed, TurnInput.DTMF);
        w.ask(pressed, TurnInput.DTMF);
    }

    void callerGone() {
        w.phase = w.phase == Phase.TALKING ? Phase.GONE : Phase.OVER;
        w.playing = null;
        w.asides.clear();
        w.hold = Hold.NONE;
        w.timers.clear();
        if (w.phase == Phase.OVER) {
            return;
        }
        switch (w.ear) {
            case Ear.Quiet ignored -> {
                if (!w.keys.isEmpty()) {
                    keysDone();
                }
            }
            case Ear.Speaking speaking -> {
                w.ear = new Ear.Paused(w.now, speaking.voicedBeforeMs(), null);
                endTurn();
            }
            case Ear.Paused ignored -> endTurn();
        }
        w.timers.clear();
    }

    void finalOverdue() {
        if (w.pending != null) {
            Pending overdue = w.pending;
            w.pending = null;
            decide(overdue.text() == null ? "" : overdue.text(), overdue.voicedMs());
        }
    }
}
