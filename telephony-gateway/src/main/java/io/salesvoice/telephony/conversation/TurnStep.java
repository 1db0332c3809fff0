package io.salesvoice.telephony.conversation;

import io.salesvoice.telephony.call.CallOutcome;
import io.salesvoice.telephony.conversation.TurnState.Ending;

/** One application of the rules: each event to those it concerns, then the floor. */
final class TurnStep {
    private final TurnWork w;
    private final CallerRules caller;
    private final AnswerRules answers;
    private final FloorRules floor;

    TurnStep(TurnWork work) {
        this.w = work;
        this.caller = new CallerRules(work);
        this.answers = new AnswerRules(work);
        this.floor = new FloorRules(work, caller);
    }

    TurnMachine.Transition apply(TurnEvent event) {
        take(event);
        floor.advance();
        return w.transition();
    }

    private void take(TurnEvent event) {
        switch (event) {
            case TurnEvent.Opened e -> floor.opened(e);
            case TurnEvent.VoiceBegan e -> caller.voiceBegan(e.position());
            case TurnEvent.VoiceEnded e -> caller.voiceEnded(e.at(), e.voicedMs());
            case TurnEvent.TextHeard e -> caller.textHeard(e.utterance(), e.text());
            case TurnEvent.TextFinal e -> caller.textFinal(e.utterance(), e.text());
            case TurnEvent.RecognitionLost e -> caller.recognitionLost(e.forGood());
            case TurnEvent.SentenceCame e -> answers.sentenceCame(e.turnId(), e.revision(), e.sentence());
            case TurnEvent.ActionCame e -> answers.actionCame(e.turnId(), e.revision(), e.action());
            case TurnEvent.AnswerDone e -> answers.answerDone(e);
            case TurnEvent.AnswerFailed e -> answers.answerFailed(e.turnId(), e.revision());
            case TurnEvent.CommitFailed e -> answers.commitFailed(e.turnId(), e.revision());
            case TurnEvent.LineStarted e -> w.timers.remove(Timer.FILLER);
            case TurnEvent.LinePlayed e -> floor.linePlayed(e.line());
            case TurnEvent.LineFailed e -> floor.lineFailed(e.line());
            case TurnEvent.KeyPressed e -> caller.keyPressed(e.key());
            case TurnEvent.TimeUp e -> timeUp(e.timer());
            case TurnEvent.CallerGone e -> caller.callerGone();
            case TurnEvent.HangUpAsked e -> w.hangUp(CallOutcome.COMPLETED, "operator");
            case TurnEvent.SayAsked e -> floor.say(e);
        }
    }

    private void timeUp(Timer timer) {
        switch (timer) {
            case END_OF_TURN -> caller.endTurn();
            case FINAL -> caller.finalOverdue();
            case BARGE_IN -> {
                if (w.hold == Hold.VOICE) {
                    w.interrupt();
                }
            }
            case BARGE_IN_TEXT -> {
                if (w.hold == Hold.TEXT && w.ear instanceof Ear.Paused paused) {
                    caller.setAside(paused.voiceEndedAt(), true);
                }
            }
            case SILENCE -> floor.silent();
            case FILLER -> floor.filler();
            case KEYS -> caller.keysDone();
            case RETRY -> {
                if (w.reply != null && w.phase == Phase.TALKING) {
                    answers.askAgain(w.reply, false);
                }
            }
            case CALL_LIMIT -> w.close(w.properties.phrases().limit(), CallOutcome.COMPLETED, "time_limit");
            case CLOSE -> {
                Ending end = w.ending;
                if (end != null) {
                    w.hangUp(end.outcome(), end.why());
                }
            }
        }
    }
}
