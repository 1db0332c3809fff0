package io.salesvoice.telephony.conversation;

import io.salesvoice.common.wire.dialog.DialogAction;
import io.salesvoice.common.wire.dialog.TurnInput;
import io.salesvoice.telephony.call.CallJournal;
import io.salesvoice.telephony.call.Engines;
import io.salesvoice.telephony.call.Stages;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds one call's turn state, feeds it with events and carries its commands out. Owned by the conversation's thread. */
final class TurnRunner {
    /** What only the conversation itself can do. */
    interface Host {
        /** Ends the call when all is said. */
        void end(TurnCommand.HangUp command);

        /** Stops the recording and deletes it; the call goes on. */
        void dropRecording();
    }

    private final TurnMachine machine;
    private final RecognitionLink recognition;
    private final DialogLink dialog;
    private final Speaker speaker;
    private final Transcript transcript;
    private final CallJournal journal;
    private final ConversationMetrics metrics;
    private final InstantSource clock;
    private final Host host;
    private final StageClock stages = new StageClock();
    private TurnState state;
    private Instant voiceBeganAt;
    private volatile @Nullable String asrEngine;

    TurnRunner(
            TurnMachine machine,
            RecognitionLink recognition,
            DialogLink dialog,
            Speaker speaker,
            CallJournal journal,
            ConversationMetrics metrics,
            InstantSource clock,
            Host host) {
        this.machine = machine;
        this.recognition = recognition;
        this.dialog = dialog;
        this.speaker = speaker;
        this.transcript = new Transcript(journal);
        this.journal = journal;
        this.metrics = metrics;
        this.clock = clock;
        this.host = host;
        this.state = machine.initial();
        this.voiceBeganAt = clock.instant();
    }

    TurnState state() {
        return state;
    }

    Transcript transcript() {
        return transcript;
    }

    /** May be called from the recogniser's thread. */
    void servedBy(String engine) {
        asrEngine = engine;
    }

    /** Feeds timers that are due. */
    void tick() {
        Instant now = clock.instant();
        TurnState.Deadline due = state.nextDeadline();
        while (due != null && !due.at().isAfter(now)) {
            state = state.without(due.timer());
            apply(new TurnEvent.TimeUp(due.timer()), now);
            due = state.nextDeadline();
        }
    }

    /** When {@link #tick()} has something to do; null for never. */
    @Nullable
    Instant nextTick() {
        TurnState.Deadline next = state.nextDeadline();
        return next == null ? null : next.at();
    }

    /** @param at when it happened */
    void apply(TurnEvent event, Instant at) {
        stages.event(event, at);
        observe(event, at);
        TurnMachine.Transition transition = machine.on(state, event, clock.instant());
        state = transition.state();
        transition.commands().forEach(this::carryOut);
        Answer reply = state.reply();
        if (reply != null) {
            transcript.plan(reply.turnId(), reply.lines());
        }
    }

    /**
     * The line is dead.
     *
     * @return whether the final of the caller's last words is still to come
     */
    boolean callerGone() {
        apply(new TurnEvent.CallerGone(), clock.instant());
        return state.pending() != null;
    }

    private void observe(TurnEvent event, Instant at) {
        switch (event) {
            case TurnEvent.VoiceBegan ignored -> voiceBeganAt = at;
            case TurnEvent.TextHeard e -> journal.partial(e.text());
            case TurnEvent.LineStarted e -> lineStarted(e.line(), at);
            case TurnEvent.LinePlayed e ->
                transcript.lineHeard(e.line(), e.line().text(), true, engines());
            case TurnEvent.RecognitionLost ignored -> metrics.failure("asr");
            case TurnEvent.AnswerFailed e -> {
                if (state.reply() != null && state.reply().is(e.turnId(), e.revision())) {
                    metrics.failure("dialog");
                }
            }
            case TurnEvent.CommitFailed ignored -> metrics.failure("dialog");
            case TurnEvent.LineFailed ignored -> metrics.failure("tts");
            case TurnEvent.Opened e -> {}
            case TurnEvent.VoiceEnded e -> {}
            case TurnEvent.TextFinal e -> {}
            case TurnEvent.SentenceCame e -> {}
            case TurnEvent.ActionCame e -> {}
            case TurnEvent.AnswerDone e -> {}
            case TurnEvent.KeyPressed e -> {}
            case TurnEvent.TimeUp e -> {}
            case TurnEvent.HangUpAsked e -> {}
            case TurnEvent.CallerGone e -> {}
            case TurnEvent.SayAsked e -> {}
        }
    }

    private void lineStarted(Line line, Instant at) {
        Stages measured = stages.started(line, at, speaker.firstSampleAt());
        if (measured != null) {
            metrics.answered(measured);
        }
        transcript.lineStarted(line, at, measured);
    }

    private Engines engines() {
        return new Engines(asrEngine, dialog.engine(), speaker.engine());
    }

    private void carryOut(TurnCommand command) {
        switch (command) {
            case TurnCommand.PausePlayout ignored -> speaker.pause();
            case TurnCommand.ResumePlayout ignored -> {
                metrics.overlapIgnored();
                speaker.resume();
            }
            case TurnCommand.StopPlayout ignored -> stopPlayout();
            case TurnCommand.OpenUtterance c -> recognition.openUtterance(c.position());
            case TurnCommand.MarkLikelyEnd ignored -> recognition.likelyEnd();
            case TurnCommand.MarkResumed ignored -> recognition.resumed();
            case TurnCommand.CommitUtterance ignored -> {
                stages.committed(clock.instant());
                recognition.commit();
            }
            case TurnCommand.RestartRecognizer c -> recognition.restart(c.utterance());
            case TurnCommand.TellRecognizer c -> recognition.context(c.expects());
            case TurnCommand.Ask c -> {
                stages.asked(clock.instant());
                dialog.ask(c, transcript.previous());
            }
            case TurnCommand.CancelAsk c -> {
                metrics.draft(false);
                dialog.cancel(c.turnId(), c.revision());
            }
            case TurnCommand.CommitAnswer c -> {
                metrics.draft(true);
                dialog.commit(c.turnId(), c.revision());
            }
            case TurnCommand.Prepare c -> speaker.prepare(c.line());
            case TurnCommand.Speak c -> {
                stages.spoke(c.line(), clock.instant());
                speaker.speak(c.line());
            }
            case TurnCommand.Forget c -> speaker.forget(c.turnId());
            case TurnCommand.TakeTurn c -> takeTurn(c.turnId(), c.text(), c.input());
            case TurnCommand.FinishAnswer c -> transcript.finished(c.turnId(), c.interrupted());
            case TurnCommand.Perform c -> perform(c.action());
            case TurnCommand.HangUp c -> host.end(c);
        }
    }

    /** The line went dead in the middle of a line of ours: it was heard up to there. */
    void noteUnheard() {
        Line playing = state.playing();
        if (playing != null) {
            Speaker.Stopped stopped = speaker.stop();
            if (stopped != null && stopped.line().equals(playing)) {
                transcript.lineHeard(stopped.line(), stopped.heardText(), stopped.complete(), engines());
            }
        }
        Answer reply = state.reply();
        if (reply != null) {
            transcript.finished(reply.turnId(), true);
        }
    }

    private void stopPlayout() {
        Speaker.Stopped stopped = speaker.stop();
        if (stopped != null) {
            if (stopped.line().kind() == Line.Kind.ANSWER) {
                metrics.interrupted();
            }
            transcript.lineHeard(stopped.line(), stopped.heardText(), stopped.complete(), engines());
        }
    }

    private void takeTurn(UUID turnId, String text, TurnInput input) {
        metrics.turn(input);
        if (input != TurnInput.SILENCE) {
            Instant at = input == TurnInput.DTMF ? clock.instant() : voiceBeganAt;
            transcript.callerSaid(turnId, text, input, at, input == TurnInput.DTMF ? null : asrEngine);
        }
    }

    private void perform(DialogAction action) {
        switch (action.type()) {
            case LEAD_CREATED, LEAD_UPDATED -> {
                if (action.id() != null) {
                    journal.link(action.id(), null);
                }
            }
            case TASK_CREATED, TASK_UPDATED -> {
                if (action.id() != null) {
                    journal.link(null, action.id());
                }
            }
            case STOP_RECORDING -> host.dropRecording();
            case DEAL_CREATED, DO_NOT_CALL_ADDED, PENDING, END_CALL -> {
                // The dialog's own affair, or (the last) the turn logic's.
            }
        }
    }
}
