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
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One application of the rules: a working copy of the state and the commands so far. Lives for a single event.
 *
 * <p>The floor is given by {@link #advance()} alone, after each event: the assistant speaks only while the caller is
 * quiet, no committed utterance waits for its final and nothing holds the playout.
 */
final class TurnStep {
    private static final Duration CLOSE_AFTER = Duration.ofSeconds(15);
    private static final Duration RETRY_AFTER = Duration.ofMillis(700);

    private final Instant now;
    private final ConversationProperties properties;
    private final EndOfTurnPolicy endOfTurn;
    private final OverlapPolicy overlap;
    private final Supplier<UUID> ids;
    private final List<TurnCommand> commands = new ArrayList<>();

    private Phase phase;
    private Ear ear;
    private Hold hold;
    private int utterance;
    private @Nullable Pending pending;
    private @Nullable Aside aside;
    private UUID turnId;
    private int revision;
    private @Nullable Answer draft;
    private @Nullable Answer reply;
    private @Nullable Line playing;
    private final List<Line> asides;
    private @Nullable Expectation expects;
    private int silencePrompts;
    private String keys;
    private int failures;
    private int speechFailures;
    private int fillersSaid;
    private @Nullable Ending ending;
    private final Map<Timer, Instant> timers = new EnumMap<>(Timer.class);

    TurnStep(
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

    TurnMachine.Transition finish() {
        advance();
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

    void take(TurnEvent event) {
        switch (event) {
            case TurnEvent.Opened e -> opened(e);
            case TurnEvent.VoiceBegan e -> voiceBegan(e.position());
            case TurnEvent.VoiceEnded e -> voiceEnded(e.at(), e.voicedMs());
            case TurnEvent.TextHeard e -> textHeard(e.utterance(), e.text());
            case TurnEvent.TextFinal e -> textFinal(e.utterance(), e.text());
            case TurnEvent.RecognitionLost e -> recognitionLost(e.forGood());
            case TurnEvent.SentenceCame e -> sentenceCame(e.turnId(), e.revision(), e.sentence());
            case TurnEvent.ActionCame e -> actionCame(e.turnId(), e.revision(), e.action());
            case TurnEvent.AnswerDone e -> answerDone(e);
            case TurnEvent.AnswerFailed e -> answerFailed(e.turnId(), e.revision());
            case TurnEvent.CommitFailed e -> commitFailed(e.turnId(), e.revision());
            case TurnEvent.LineStarted e -> timers.remove(Timer.FILLER);
            case TurnEvent.LinePlayed e -> linePlayed(e.line());
            case TurnEvent.LineFailed e -> lineFailed(e.line());
            case TurnEvent.KeyPressed e -> keyPressed(e.key());
            case TurnEvent.TimeUp e -> timeUp(e.timer());
            case TurnEvent.CallerGone e -> callerGone();
            case TurnEvent.HangUpAsked e -> hangUp(CallOutcome.COMPLETED, "operator");
            case TurnEvent.SayAsked e -> say(e);
        }
    }

    // ---- the call ----

    private void opened(TurnEvent.Opened e) {
        phase = Phase.TALKING;
        Answer opening = Answer.asked(e.turnId(), 0, "", TurnInput.SPEECH);
        for (Sentence sentence : e.sentences()) {
            opening = opening.withLine(line(e.turnId(), sentence));
        }
        reply = opening.withDone(e.expects(), false);
        expect(e.expects());
        timers.put(Timer.CALL_LIMIT, now.plus(properties.callLimit()));
    }

    private void say(TurnEvent.SayAsked e) {
        if (phase == Phase.TALKING) {
            interrupt();
            asides.add(new Line(e.id(), 0, e.text(), true, Line.Kind.STOCK));
        }
    }

    private void close(String text, CallOutcome outcome, String why) {
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

    private void hangUp(CallOutcome outcome, String why) {
        dropDraft();
        timers.clear();
        phase = Phase.OVER;
        commands.add(new TurnCommand.HangUp(outcome, why));
    }

    private void callerGone() {
        phase = phase == Phase.TALKING ? Phase.GONE : Phase.OVER;
        playing = null;
        asides.clear();
        hold = Hold.NONE;
        timers.clear();
        if (phase == Phase.OVER) {
            return;
        }
        switch (ear) {
            case Ear.Quiet ignored -> {
                if (!keys.isEmpty()) {
                    keysDone();
                }
            }
            case Ear.Speaking speaking -> {
                ear = new Ear.Paused(now, speaking.voicedBeforeMs(), null);
                endTurn();
            }
            case Ear.Paused ignored -> endTurn();
        }
        timers.clear();
    }

    // ---- the caller's voice ----

    private void voiceBegan(long position) {
        if (phase != Phase.TALKING) {
            return;
        }
        timers.remove(Timer.SILENCE);
        int before = 0;
        switch (ear) {
            case Ear.Quiet ignored -> commands.add(new TurnCommand.OpenUtterance(position));
            case Ear.Speaking ignored -> {
                return;
            }
            case Ear.Paused paused -> {
                before = paused.voicedMs();
                commands.add(new TurnCommand.MarkResumed());
                timers.remove(Timer.END_OF_TURN);
                dropDraft();
            }
        }
        ear = new Ear.Speaking(now, before);
        timers.remove(Timer.BARGE_IN_TEXT);
        if (playing != null && playing.interruptible()) {
            if (hold == Hold.NONE) {
                commands.add(new TurnCommand.PausePlayout());
            }
            holdForVoice(before);
        }
    }

    private void holdForVoice(int voicedBeforeMs) {
        hold = Hold.VOICE;
        Duration left = properties.bargeIn().interruptsFrom().minusMillis(voicedBeforeMs);
        timers.put(Timer.BARGE_IN, now.plus(left.isNegative() ? Duration.ZERO : left));
    }

    private void voiceEnded(Instant at, int voicedMs) {
        if (phase != Phase.TALKING || !(ear instanceof Ear.Speaking speaking)) {
            return;
        }
        int total = speaking.voicedBeforeMs() + voicedMs;
        timers.remove(Timer.BARGE_IN);
        if (hold == Hold.VOICE) {
            if (total < properties.bargeIn().ignoredBelow().toMillis()) {
                setAside(at, false);
                return;
            }
            if (total >= properties.bargeIn().interruptsFrom().toMillis()) {
                interrupt();
            } else {
                hold = Hold.TEXT;
                timers.put(Timer.BARGE_IN_TEXT, now.plus(properties.bargeIn().textTimeout()));
            }
        }
        ear = new Ear.Paused(at, total, null);
        commands.add(new TurnCommand.MarkLikelyEnd());
        if (hold != Hold.TEXT) {
            timers.put(Timer.END_OF_TURN, at.plus(endOfTurn.waitWithoutText(expects)));
        }
    }

    private void textHeard(int number, String text) {
        if (number != utterance || !(ear instanceof Ear.Paused paused)) {
            return;
        }
        if (hold == Hold.TEXT) {
            if (overlap.negligible(text, spokenNow())) {
                setAside(paused.voiceEndedAt(), true);
                return;
            }
            interrupt();
        }
        ear = new Ear.Paused(paused.voiceEndedAt(), paused.voicedMs(), text);
        if (text.isBlank()) {
            dropDraft();
            timers.put(Timer.END_OF_TURN, paused.voiceEndedAt().plus(endOfTurn.waitWithoutText(expects)));
            return;
        }
        timers.put(Timer.END_OF_TURN, paused.voiceEndedAt().plus(endOfTurn.waitAfter(text, expects)));
        if (!busy() || !overlap.negligible(text, spokenNow())) {
            speculate(text);
        }
    }

    private void speculate(String text) {
        if (draft != null && same(draft.text(), text)) {
            return;
        }
        dropDraft();
        revision++;
        draft = Answer.asked(turnId, revision, text, TurnInput.SPEECH);
        commands.add(new TurnCommand.Ask(turnId, revision, text, TurnInput.SPEECH, true));
    }

    private void endTurn() {
        if (!(ear instanceof Ear.Paused paused)) {
            return;
        }
        commands.add(new TurnCommand.CommitUtterance(utterance));
        pending = new Pending(utterance, paused.voiceEndedAt(), paused.voicedMs(), paused.text());
        utterance++;
        ear = new Ear.Quiet();
        timers.put(Timer.FINAL, now.plus(properties.finalTimeout()));
        expectFiller(paused.voiceEndedAt());
    }

    private void textFinal(int number, String text) {
        if (phase != Phase.TALKING && phase != Phase.GONE) {
            return;
        }
        if (pending != null && pending.utterance() == number) {
            Pending decided = pending;
            pending = null;
            timers.remove(Timer.FINAL);
            decide(text, decided.voicedMs());
            return;
        }
        if (aside != null && aside.utterance() == number) {
            asideHeard(aside, text);
        }
    }

    private void decide(String text, int voicedMs) {
        if (text.isBlank()) {
            dropDraft();
            timers.remove(Timer.FILLER);
            if (phase == Phase.TALKING
                    && !busy()
                    && voicedMs >= properties.endOfTurn().notRecognizedFrom().toMillis()) {
                takeTurn("", TurnInput.NOT_RECOGNIZED);
                ask("", TurnInput.NOT_RECOGNIZED);
                return;
            }
            expectSilence();
            return;
        }
        if (busy() && overlap.negligible(text, spokenNow())) {
            dropDraft();
            timers.remove(Timer.FILLER);
            return;
        }
        Answer early = draft;
        if (early == null || !same(early.text(), text)) {
            dropDraft();
            takeTurn(text, TurnInput.SPEECH);
            ask(text, TurnInput.SPEECH);
            return;
        }
        draft = null;
        takeTurn(text, TurnInput.SPEECH);
        reply = early.withoutActions();
        commands.add(new TurnCommand.CommitAnswer(early.turnId(), early.revision()));
        early.actions().forEach(this::perform);
        if (early.done()) {
            failures = 0;
            expect(early.expects());
        }
        nextTurn();
    }

    /** A short utterance over the assistant's voice: it goes on speaking, but the words are not lost yet. */
    private void setAside(Instant voiceEndedAt, boolean mayInterrupt) {
        commands.add(new TurnCommand.CommitUtterance(utterance));
        aside = new Aside(utterance, voiceEndedAt, mayInterrupt, null);
        utterance++;
        ear = new Ear.Quiet();
        timers.remove(Timer.END_OF_TURN);
        dropDraft();
        release();
    }

    private void asideHeard(Aside waiting, String text) {
        if (text.isBlank()) {
            aside = null;
            return;
        }
        if (waiting.mayInterrupt() && busy() && !overlap.negligible(text, spokenNow())) {
            aside = null;
            interrupt();
            takeTurn(text, TurnInput.SPEECH);
            ask(text, TurnInput.SPEECH);
            return;
        }
        aside = new Aside(waiting.utterance(), waiting.voiceEndedAt(), waiting.mayInterrupt(), text);
        if (!busy()) {
            answerAside();
        }
    }

    /** «Да», said while the last words of the question were still being spoken. */
    private boolean answerAside() {
        Aside said = aside;
        if (said == null || said.text() == null || !(ear instanceof Ear.Quiet) || pending != null) {
            return false;
        }
        aside = null;
        if (said.voiceEndedAt().plus(properties.bargeIn().answerGrace()).isBefore(now)) {
            return false;
        }
        takeTurn(said.text(), TurnInput.SPEECH);
        ask(said.text(), TurnInput.SPEECH);
        return true;
    }

    private void recognitionLost(boolean forGood) {
        if (phase != Phase.TALKING) {
            return;
        }
        if (forGood) {
            close(properties.phrases().trouble(), CallOutcome.FAILED, "recognition_failed");
            return;
        }
        boolean wasSaying = pending != null || !(ear instanceof Ear.Quiet);
        pending = null;
        aside = null;
        ear = new Ear.Quiet();
        utterance++;
        commands.add(new TurnCommand.RestartRecognizer(utterance));
        timers.remove(Timer.END_OF_TURN);
        timers.remove(Timer.FINAL);
        dropDraft();
        release();
        if (wasSaying && !busy()) {
            takeTurn("", TurnInput.NOT_RECOGNIZED);
            ask("", TurnInput.NOT_RECOGNIZED);
        }
    }

    // ---- keys ----

    private void keyPressed(char key) {
        if (phase != Phase.TALKING) {
            return;
        }
        timers.remove(Timer.SILENCE);
        if (key == '#') {
            keysDone();
            return;
        }
        if (keys.length() < properties.keys().longest()) {
            keys += key;
        }
        timers.put(Timer.KEYS, now.plus(properties.keys().gap()));
        interrupt();
    }

    private void keysDone() {
        timers.remove(Timer.KEYS);
        if (keys.isEmpty()) {
            expectSilence();
            return;
        }
        String pressed = keys;
        keys = "";
        dropDraft();
        takeTurn(pressed, TurnInput.DTMF);
        ask(pressed, TurnInput.DTMF);
    }

    // ---- the dialog ----

    private void takeTurn(String text, TurnInput input) {
        cutReply();
        release();
        commands.add(new TurnCommand.TakeTurn(turnId, text, input));
        if (input != TurnInput.SILENCE) {
            silencePrompts = 0;
        }
    }

    private void ask(String text, TurnInput input) {
        revision++;
        reply = Answer.asked(turnId, revision, text, input);
        commands.add(new TurnCommand.Ask(turnId, revision, text, input, false));
        expectFiller(now);
        nextTurn();
    }

    private void nextTurn() {
        turnId = ids.get();
        revision = 0;
        timers.remove(Timer.SILENCE);
    }

    private void dropDraft() {
        if (draft != null) {
            commands.add(new TurnCommand.CancelAsk(draft.turnId(), draft.revision()));
            commands.add(new TurnCommand.Forget(draft.turnId()));
            draft = null;
        }
    }

    private void sentenceCame(UUID turn, int number, Sentence sentence) {
        Line line = line(turn, sentence);
        if (draft != null && draft.is(turn, number)) {
            if (draft.lines().isEmpty()) {
                commands.add(new TurnCommand.Prepare(line));
            }
            draft = draft.withLine(line);
            return;
        }
        if (reply != null && reply.is(turn, number) && !reply.muted()) {
            reply = reply.withLine(line);
            if (reply.lines().size() - reply.spoken() <= properties.prefetch()) {
                commands.add(new TurnCommand.Prepare(line));
            }
        }
    }

    private void actionCame(UUID turn, int number, DialogAction action) {
        if (draft != null && draft.is(turn, number)) {
            draft = draft.withAction(action);
            return;
        }
        perform(action);
        if (reply != null && reply.is(turn, number) && action.type() == DialogAction.Type.END_CALL) {
            reply = reply.ending();
        }
    }

    private void perform(DialogAction action) {
        if (action.type() == DialogAction.Type.END_CALL) {
            if (reply != null) {
                reply = reply.ending();
            }
            return;
        }
        commands.add(new TurnCommand.Perform(action));
    }

    private void answerDone(TurnEvent.AnswerDone e) {
        if (draft != null && draft.is(e.turnId(), e.revision())) {
            draft = draft.withDone(e.expects(), e.endCall());
            return;
        }
        if (reply != null && reply.is(e.turnId(), e.revision())) {
            reply = reply.withDone(e.expects(), e.endCall());
            failures = 0;
            expect(e.expects());
        }
    }

    private void answerFailed(UUID turn, int number) {
        if (draft != null && draft.is(turn, number)) {
            dropDraft();
            return;
        }
        if (reply == null || !reply.is(turn, number) || phase != Phase.TALKING) {
            return;
        }
        if (!reply.lines().isEmpty() || reply.muted()) {
            reply = reply.withDone(reply.expects(), false);
            return;
        }
        failures++;
        if (failures >= properties.dialogAttempts()) {
            close(properties.phrases().trouble(), CallOutcome.FAILED, "dialog_failed");
            return;
        }
        if (failures == 1) {
            asides.add(stock(properties.phrases().apology(), Line.Kind.STOCK));
        }
        timers.put(Timer.RETRY, now.plus(RETRY_AFTER.multipliedBy(1L << (failures - 1))));
    }

    private void commitFailed(UUID turn, int number) {
        if (reply == null || !reply.is(turn, number)) {
            return;
        }
        boolean begun = reply.spoken() > 0;
        if (!begun) {
            commands.add(new TurnCommand.Forget(turn));
            askAgain(reply, false);
            return;
        }
        // What is being said stays true; only its effects are asked for anew.
        Answer said = reply;
        Answer silent = said.again(said.revision() + 1, true);
        commands.add(new TurnCommand.Ask(turn, silent.revision(), said.text(), said.input(), false));
        List<Line> lines = said.lines();
        reply = new Answer(
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

    private void askAgain(Answer failed, boolean silently) {
        Answer next = failed.again(failed.revision() + 1, silently);
        reply = next;
        commands.add(new TurnCommand.Ask(next.turnId(), next.revision(), next.text(), next.input(), false));
        expectFiller(now);
    }

    private void expect(@Nullable Expectation expectation) {
        expects = expectation;
        commands.add(new TurnCommand.TellRecognizer(expectation));
    }

    // ---- the assistant's voice ----

    private void linePlayed(Line line) {
        if (line.equals(playing)) {
            playing = null;
            speechFailures = 0;
        }
        if (line.kind() != Line.Kind.ANSWER && waiting()) {
            timers.put(Timer.FILLER, now.plus(properties.filler().every()));
        }
    }

    /** Whether the caller waits for words that are still being made. */
    private boolean waiting() {
        return pending != null || (reply != null && !reply.hasNext() && !reply.done());
    }

    private void lineFailed(Line line) {
        if (!line.equals(playing)) {
            return;
        }
        playing = null;
        if (phase == Phase.CLOSING) {
            return;
        }
        speechFailures++;
        if (speechFailures > 1 || line.kind() == Line.Kind.STOCK) {
            close(properties.phrases().trouble(), CallOutcome.FAILED, "synthesis_failed");
            return;
        }
        if (line.kind() == Line.Kind.ANSWER && reply != null && reply.turnId().equals(line.turnId())) {
            asides.add(stock(properties.phrases().apology(), Line.Kind.STOCK));
            reply = reply.withSpoken(line.index() < reply.spoken() ? reply.spoken() - 1 : reply.spoken());
        }
    }

    /** Lets the held line go on. */
    private void release() {
        if (hold != Hold.NONE && playing != null) {
            commands.add(new TurnCommand.ResumePlayout());
        }
        hold = Hold.NONE;
        timers.remove(Timer.BARGE_IN);
        timers.remove(Timer.BARGE_IN_TEXT);
    }

    private void interrupt() {
        cutReply();
        release();
        if (ear instanceof Ear.Paused paused && !timers.containsKey(Timer.END_OF_TURN)) {
            timers.put(Timer.END_OF_TURN, paused.voiceEndedAt().plus(endOfTurn.waitWithoutText(expects)));
        }
    }

    /** Ends the answer that has the floor, but for a line that must be heard. */
    private void cutReply() {
        boolean cut = false;
        if (playing != null && playing.interruptible()) {
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

    /** Whether the assistant has the floor or is about to take it. */
    private boolean busy() {
        return playing != null || reply != null || !asides.isEmpty();
    }

    private @Nullable String spokenNow() {
        return playing == null ? null : playing.text();
    }

    private void advance() {
        if (phase == Phase.CLOSING) {
            closing();
            return;
        }
        while (phase == Phase.TALKING && playing == null && hold == Hold.NONE && ear instanceof Ear.Quiet) {
            if (!asides.isEmpty()) {
                speak(asides.removeFirst());
                return;
            }
            Answer current = reply;
            if (pending != null || current == null || !keys.isEmpty()) {
                return;
            }
            if (current.hasNext()) {
                Line next = current.next();
                reply = current.withSpoken(current.spoken() + 1);
                speak(next);
                prepareAfter(current.spoken() + 1, current.lines());
                return;
            }
            if (!current.done()) {
                return;
            }
            replyPlayed(current);
        }
    }

    private void replyPlayed(Answer played) {
        commands.add(new TurnCommand.FinishAnswer(played.turnId(), false));
        reply = null;
        if (played.endCall()) {
            hangUp(CallOutcome.COMPLETED, "dialog");
            return;
        }
        if (!answerAside()) {
            expectSilence();
        }
    }

    private void closing() {
        if (playing != null) {
            return;
        }
        if (!asides.isEmpty()) {
            speak(asides.removeFirst());
            return;
        }
        Ending end = Objects.requireNonNull(ending);
        hangUp(end.outcome(), end.why());
    }

    private void speak(Line line) {
        playing = line;
        commands.add(new TurnCommand.Speak(line));
    }

    private void prepareAfter(int from, List<Line> lines) {
        for (int i = from; i < Math.min(lines.size(), from + properties.prefetch()); i++) {
            commands.add(new TurnCommand.Prepare(lines.get(i)));
        }
    }

    // ---- time ----

    private void timeUp(Timer timer) {
        switch (timer) {
            case END_OF_TURN -> endTurn();
            case FINAL -> finalOverdue();
            case BARGE_IN -> {
                if (hold == Hold.VOICE) {
                    interrupt();
                }
            }
            case BARGE_IN_TEXT -> {
                if (hold == Hold.TEXT && ear instanceof Ear.Paused paused) {
                    setAside(paused.voiceEndedAt(), true);
                }
            }
            case SILENCE -> silent();
            case FILLER -> filler();
            case KEYS -> keysDone();
            case RETRY -> {
                if (reply != null && phase == Phase.TALKING) {
                    askAgain(reply, false);
                }
            }
            case CALL_LIMIT -> close(properties.phrases().limit(), CallOutcome.COMPLETED, "time_limit");
            case CLOSE -> {
                Ending end = ending;
                if (end != null) {
                    hangUp(end.outcome(), end.why());
                }
            }
        }
    }

    private void finalOverdue() {
        if (pending != null) {
            Pending overdue = pending;
            pending = null;
            decide(overdue.text() == null ? "" : overdue.text(), overdue.voicedMs());
        }
    }

    private void silent() {
        if (busy() || pending != null || !(ear instanceof Ear.Quiet) || phase != Phase.TALKING) {
            return;
        }
        silencePrompts++;
        if (silencePrompts > properties.silence().prompts()) {
            close(properties.phrases().silence(), CallOutcome.COMPLETED, "silence");
            return;
        }
        takeTurn("", TurnInput.SILENCE);
        ask("", TurnInput.SILENCE);
    }

    private void filler() {
        if (!waiting() || playing != null || phase != Phase.TALKING) {
            return;
        }
        if (ear instanceof Ear.Quiet && hold == Hold.NONE) {
            List<String> fillers = properties.phrases().fillers();
            asides.add(stock(fillers.get(fillersSaid % fillers.size()), Line.Kind.FILLER));
            fillersSaid++;
        }
        timers.put(Timer.FILLER, now.plus(properties.filler().every()));
    }

    private void expectFiller(Instant voiceEndedAt) {
        Instant since = voiceEndedAt.plus(properties.filler().after());
        Instant decided = now.plus(properties.filler().least());
        timers.put(Timer.FILLER, since.isAfter(decided) ? since : decided);
    }

    private void expectSilence() {
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

    private static Line line(UUID turn, Sentence sentence) {
        return new Line(turn, sentence.index(), sentence.text(), sentence.interruptible(), Line.Kind.ANSWER);
    }

    private Line stock(String text, Line.Kind kind) {
        return new Line(ids.get(), 0, text, kind == Line.Kind.FILLER, kind);
    }

    private static boolean same(String one, String other) {
        return one.strip().equals(other.strip());
    }
}
