package io.salesvoice.telephony.conversation;

import io.salesvoice.common.wire.dialog.DialogAction;
import io.salesvoice.common.wire.dialog.Expectation;
import io.salesvoice.common.wire.dialog.Sentence;
import io.salesvoice.common.wire.dialog.TurnInput;
import io.salesvoice.telephony.call.CallOutcome;
import io.salesvoice.telephony.conversation.TurnState.Aside;
import io.salesvoice.telephony.conversation.TurnState.Ending;
import io.salesvoice.telephony.conversation.TurnState.Pending;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The working copy of a state while one event is applied, the commands so far, and the moves that several rules make.
 * Lives for a single event.
 */
final class TurnWork {
    private static final Duration CLOSE_AFTER = Duration.ofSeconds(15);

    final Instant now;
    final ConversationProperties properties;
    final EndOfTurnPolicy endOfTurn;
    final OverlapPolicy overlap;
    final Supplier<UUID> ids;
    final List<TurnCommand> commands = new ArrayList<>();

    Phase phase;
    Ear ear;
    Hold hold;
    int utterance;

    @Nullable
    Pending pending;

    @Nullable
    Aside aside;

    UUID turnId;
    int revision;

    @Nullable
    Answer draft;

    @Nullable
    Answer reply;

    @Nullable
    Line playing;

    final List<Line> asides;

    @Nullable
    Expectation expects;

    int silencePrompts;
    String keys;
    int failures;
    int speechFailures;
    int fillersSaid;

    @Nullable
    Ending ending;

    final Map<Timer, Instant> timers = new EnumMap<>(Timer.class);

    TurnWork(
            TurnState state,
            Instant now,
            ConversationProperties properties,
            EndOfTurnPolicy endOfTurn,
            OverlapPolicy overlap,
            Supplier<UUID> ids) {
        this.now = now;
        this.properties = properties;
        this.endOfTurn = endOfTurn;
        this.overlap = overlap;
        this.ids = ids;
        phase = state.phase();
        ear = state.ear();
        hold = state.hold();
        utterance = state.utterance();
        pending = state.pending();
        aside = state.aside();
        turnId = state.turnId();
        revision = state.revision();
        draft = state.draft();
        reply = state.reply();
        playing = state.playing();
        asides = new ArrayList<>(state.asides());
        expects = state.expects();
        silencePrompts = state.silencePrompts();
        keys = state.keys();
        failures = state.failures();
        speechFailures = state.speechFailures();
        fillersSaid = state.fillersSaid();
        ending = state.ending();
        timers.putAll(state.timers());
    }

    TurnMachine.Transition transition() {
        TurnState state = new TurnState(
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
                timers);
        return new TurnMachine.Transition(state, commands);
    }

    void close(String text, CallOutcome outcome, String why) {
        if (phase != Phase.TALKING) {
            return;
        }
        dropDraft();
        cutReply();
        release();
        ear = new Ear.Quiet();
        pending = null;
        aside = null;
        timers.clear();
        timers.put(Timer.CLOSE, now.plus(CLOSE_AFTER));
        asides.clear();
        asides.add(stock(text, Line.Kind.STOCK));
        ending = new Ending(outcome, why);
        phase = Phase.CLOSING;
    }

    void hangUp(CallOutcome outcome, String why) {
        dropDraft();
        timers.clear();
        phase = Phase.OVER;
        commands.add(new TurnCommand.HangUp(outcome, why));
    }

    void dropDraft() {
        if (draft != null) {
            commands.add(new TurnCommand.CancelAsk(draft.turnId(), draft.revision()));
            commands.add(new TurnCommand.Forget(draft.turnId()));
            draft = null;
        }
    }

    void takeTurn(String text, TurnInput input) {
        cutReply();
        release();
        commands.add(new TurnCommand.TakeTurn(turnId, text, input));
        if (input != TurnInput.SILENCE) {
            silencePrompts = 0;
        }
    }

    void ask(String text, TurnInput input) {
        revision++;
        reply = Answer.asked(turnId, revision, text, input);
        commands.add(new TurnCommand.Ask(turnId, revision, text, input, false));
        expectFiller(now);
        nextTurn();
    }

    void nextTurn() {
        turnId = ids.get();
        revision = 0;
        timers.remove(Timer.SILENCE);
    }

    void perform(DialogAction action) {
        if (action.type() == DialogAction.Type.END_CALL) {
            if (reply != null) {
                reply = reply.ending();
            }
            return;
        }
        commands.add(new TurnCommand.Perform(action));
    }

    void expect(@Nullable Expectation expectation) {
        expects = expectation;
        commands.add(new TurnCommand.TellRecognizer(expectation));
    }

    /** Lets the held line go on. */
    void release() {
        if (hold != Hold.NONE && playing != null) {
            commands.add(new TurnCommand.ResumePlayout());
        }
        hold = Hold.NONE;
        timers.remove(Timer.BARGE_IN);
        timers.remove(Timer.BARGE_IN_TEXT);
    }

    void interrupt() {
        cutReply();
        release();
        if (ear instanceof Ear.Paused paused && !timers.containsKey(Timer.END_OF_TURN)) {
            timers.put(Timer.END_OF_TURN, paused.voiceEndedAt().plus(endOfTurn.waitWithoutText(expects)));
        }
    }

    /** Ends the answer that has the floor, but for a line that must be heard. */
    void cutReply() {
        boolean cut = false;
        if (playing != null && playing.interruptible() && !fillerMayEnd()) {
            commands.add(new TurnCommand.StopPlayout());
            cut = playing.kind() == Line.Kind.ANSWER;
            playing = null;
        }
        asides.removeIf(line -> line.kind() == Line.Kind.FILLER);
        Answer old = reply;
        if (old == null) {
            return;
        }
        reply = null;
        timers.remove(Timer.RETRY);
        if (!old.done()) {
            commands.add(new TurnCommand.CancelAsk(old.turnId(), old.revision()));
        }
        commands.add(new TurnCommand.Forget(old.turnId()));
        commands.add(new TurnCommand.FinishAnswer(old.turnId(), cut || !old.exhausted()));
    }

    /** A filler is not cut short by the answer that it announces, only by the caller. */
    private boolean fillerMayEnd() {
        return playing != null && playing.kind() == Line.Kind.FILLER && ear instanceof Ear.Quiet;
    }

    /** Whether the assistant has the floor or is about to take it. */
    boolean busy() {
        return playing != null || reply != null || !asides.isEmpty();
    }

    /** Whether the caller waits for words that are still being made. */
    boolean waiting() {
        return pending != null || (reply != null && !reply.hasNext() && !reply.done());
    }

    @Nullable
    String spokenNow() {
        return playing == null ? null : playing.text();
    }

    void expectFiller(Instant voiceEndedAt) {
        Instant since = voiceEndedAt.plus(properties.filler().after());
        Instant decided = now.plus(properties.filler().least());
        timers.put(Timer.FILLER, since.isAfter(decided) ? since : decided);
    }

    void expectSilence() {
        if (busy() || pending != null || !(ear instanceof Ear.Quiet)) {
            return;
        }
        boolean dictating = expects != null && (expects.dictation() || expects.keypad());
        timers.put(
                Timer.SILENCE,
                now.plus(
                        dictating
                                ? properties.silence().dictationPrompt()
                                : properties.silence().prompt()));
    }

    static Line line(UUID turn, Sentence sentence) {
        return new Line(turn, sentence.index(), sentence.text(), sentence.interruptible(), Line.Kind.ANSWER);
    }

    Line stock(String text, Line.Kind kind) {
        return new Line(ids.get(), 0, text, kind == Line.Kind.FILLER, kind);
    }

    static boolean same(String one, String other) {
        return one.strip().equals(other.strip());
    }
}
