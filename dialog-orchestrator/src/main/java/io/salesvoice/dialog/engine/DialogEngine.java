package io.salesvoice.dialog.engine;

import io.salesvoice.common.wire.dialog.Expectation;
import io.salesvoice.common.wire.dialog.Intent;
import io.salesvoice.common.wire.dialog.Sentence;
import io.salesvoice.common.wire.dialog.TurnInput;
import io.salesvoice.dialog.domain.KnowledgeIndex;
import io.salesvoice.dialog.domain.SlotExtractor;
import io.salesvoice.dialog.domain.Slots;
import io.salesvoice.dialog.engine.Focus.Kind;
import io.salesvoice.dialog.engine.SessionState.Phase;
import io.salesvoice.dialog.intent.Intents;
import io.salesvoice.dialog.intent.RecognizedIntent;
import io.salesvoice.dialog.scenario.ActiveScenario;
import io.salesvoice.dialog.scenario.Scenario;
import io.salesvoice.dialog.scenario.Template;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The dialog without a language model: the same state and turn always give the same plan. Writes nothing anywhere; what is
 * to be done stands in the plan. Thread-safe.
 */
public final class DialogEngine {
    private static final RecognizedIntent NONE = new RecognizedIntent(Intents.UNKNOWN, 0, "");

    private final SpeechTurn speech;
    private final OtherTurns others;

    public DialogEngine(SlotExtractor extractor, KnowledgeIndex knowledge) {
        Answers answers = new Answers(knowledge);
        SlotFlow flow = new SlotFlow(answers);
        Closings closings = new Closings();
        this.speech = new SpeechTurn(extractor, answers, flow, closings);
        this.others = new OtherTurns(extractor, flow);
    }

    /** A new session and what it says first: the notice, not interruptible, then the greeting. */
    public TurnPlan open(SessionIdentity identity, ActiveScenario active) {
        Scenario scenario = active.scenario();
        Map<String, SlotEntry> slots = new HashMap<>();
        boolean outbound = identity.direction().equals("outbound");
        if (outbound && identity.callerName() != null && !identity.callerName().isBlank()) {
            slots.put(Slots.NAME, new SlotEntry(identity.callerName(), false));
        }
        Focus focus = outbound ? Focus.of(Kind.CONVENIENT) : Focus.OPEN;
        SessionState empty = new SessionState(
                identity,
                0,
                Phase.TALKING,
                slots,
                focus,
                Topics.NONE,
                Counters.NONE,
                CrmProgress.NONE,
                List.of(),
                null,
                0,
                "",
                false,
                false);
        TurnDraft draft = new TurnDraft(scenario, empty, identity.openedAt());
        Map<String, String> company = Map.of("company", scenario.persona().company());
        List<Sentence> sentences = new ArrayList<>();
        for (String sentence : Sentences.of(
                Template.render(scenario.notice(), scenario.persona().gender(), company))) {
            sentences.add(new Sentence(sentences.size(), sentence, false));
        }
        List<String> greeting = Sentences.of(draft.wording("greeting", scenario.greeting(), Map.of()));
        for (String sentence : greeting) {
            sentences.add(new Sentence(sentences.size(), sentence, true));
        }
        List<Line> history = List.of(new Line(identity.openingTurnId(), Line.Speaker.ASSISTANT, joined(sentences)));
        SessionState state = next(draft, empty, history, identity.openingTurnId(), 0, greeting.getLast());
        return new TurnPlan(
                sentences,
                new Intent(Intents.GREETING, 1),
                true,
                List.of(),
                List.of(),
                Expectations.of(draft),
                false,
                state);
    }

    /** One turn. The session may be a copy: nothing outside is touched. */
    public TurnPlan turn(SessionState before, ActiveScenario active, TurnCommand command) {
        TurnDraft draft = new TurnDraft(active.scenario(), before, command.now());
        if (command.input() != TurnInput.SILENCE) {
            draft.silences = 0;
        }
        RecognizedIntent intent = switch (command.input()) {
            case SPEECH ->
                command.text().isBlank()
                        ? others.notHeard(draft)
                        : speech.take(draft, active.recognizer(), command.text().strip());
            case DTMF -> others.keys(draft, command.text());
            case SILENCE -> others.silence(draft);
            case NOT_RECOGNIZED -> others.notHeard(draft);
        };
        if (draft.understood && command.input() == TurnInput.SPEECH) {
            draft.misunderstandings = 0;
        }
        speech.finishDoNotCall(draft);
        CrmPolicy.apply(draft);
        if (draft.endCall) {
            draft.effects.add(new Effect.EndCall());
        }
        return plan(draft, before, command, intent);
    }

    /** What is still to be done when a session ends without a further turn. */
    public TurnPlan end(SessionState before, ActiveScenario active, TurnCommand command) {
        TurnDraft draft = new TurnDraft(active.scenario(), before, command.now());
        CrmPolicy.apply(draft);
        draft.phase = Phase.ENDED;
        List<Line> history = History.heard(before.history(), command.previous());
        SessionState state =
                next(draft, before, history, before.lastTurn(), before.lastRevision(), before.shortAnswer());
        return new TurnPlan(
                List.of(), intent(NONE), true, draft.effects, List.of(), Expectations.of(draft), true, state);
    }

    private static TurnPlan plan(TurnDraft draft, SessionState before, TurnCommand command, RecognizedIntent intent) {
        List<Sentence> sentences = new ArrayList<>();
        for (String text : draft.spoken()) {
            sentences.add(new Sentence(sentences.size(), text, true));
        }
        List<Line> history = new ArrayList<>(History.heard(before.history(), command.previous()));
        if (command.input() == TurnInput.SPEECH && !command.text().isBlank()) {
            history.add(new Line(
                    command.turnId(), Line.Speaker.CALLER, command.text().strip()));
        }
        if (!sentences.isEmpty()) {
            history.add(new Line(command.turnId(), Line.Speaker.ASSISTANT, joined(sentences)));
        }
        String shortAnswer = intent.intent().equals(Intents.REPEAT) ? before.shortAnswer() : draft.shortAnswer();
        SessionState state =
                next(draft, before, History.bounded(history), command.turnId(), command.revision(), shortAnswer);
        return new TurnPlan(
                sentences,
                intent(intent),
                draft.understood,
                draft.effects,
                List.copyOf(draft.sources),
                Expectations.of(draft),
                draft.endCall,
                state);
    }

    private static Intent intent(RecognizedIntent recognized) {
        return new Intent(recognized.intent(), Math.round(recognized.confidence() * 1000) / 1000.0);
    }

    private static String joined(List<Sentence> sentences) {
        return String.join(" ", sentences.stream().map(Sentence::text).toList());
    }

    private static SessionState next(
            TurnDraft draft,
            SessionState before,
            List<Line> history,
            java.util.@Nullable UUID turn,
            int revision,
            String shortAnswer) {
        Counters counters = new Counters(
                draft.silences,
                draft.misunderstandings,
                draft.phoneFailures,
                draft.nameUses,
                before.counters().turns() + 1,
                draft.said,
                draft.asked);
        return new SessionState(
                before.identity(),
                before.version(),
                draft.phase,
                draft.slots,
                draft.focus,
                new Topics(List.copyOf(draft.needs), draft.quotes, draft.products, draft.ask),
                counters,
                draft.crm,
                history,
                turn,
                revision,
                shortAnswer,
                draft.plusForm,
                draft.doNotCall);
    }

    /** What the recogniser should listen for while the session is in this state. */
    public static Expectation expectation(SessionState state, Scenario scenario) {
        return Expectations.of(new TurnDraft(scenario, state, Instant.EPOCH));
    }
}
