package io.salesvoice.dialog.engine;

import io.salesvoice.dialog.engine.Focus.Kind;
import io.salesvoice.dialog.engine.SessionState.Phase;
import io.salesvoice.dialog.scenario.Scenario;
import io.salesvoice.dialog.scenario.Template;
import io.salesvoice.dialog.scenario.TextKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The working copy of one turn: what the collaborators of {@link DialogEngine} write to. Used by one thread. */
final class TurnDraft {
    private static final int MAX_STATEMENTS = 2;
    private static final int MAX_NAME_USES = 2;
    private static final int MAX_QUOTES = 3;
    private static final int QUOTE_LENGTH = 200;
    private static final int MAX_NEEDS = 6;

    final Scenario scenario;
    final SessionState before;
    final Instant now;
    final Map<String, SlotEntry> slots;
    final Map<String, Integer> said;
    final Map<String, Integer> asked;
    final Set<String> needs;
    final List<String> quotes;
    final List<Effect> effects = new ArrayList<>();
    final Set<String> sources = new LinkedHashSet<>();
    final Set<String> wantedTasks = new LinkedHashSet<>();
    private final List<List<String>> statements = new ArrayList<>();
    private @Nullable String question;
    private @Nullable String shortQuestion;
    List<String> products;
    List<String> ask;
    Focus focus;
    CrmProgress crm;
    Phase phase;
    int silences;
    int misunderstandings;
    int phoneFailures;
    int nameUses;
    boolean plusForm;
    boolean doNotCall;
    boolean understood = true;
    boolean endCall;
    /** The caller is in the middle of saying something: no question now. */
    boolean held;

    TurnDraft(Scenario scenario, SessionState before, Instant now) {
        this.scenario = scenario;
        this.before = before;
        this.now = now;
        this.slots = new HashMap<>(before.slots());
        this.said = new HashMap<>(before.counters().said());
        this.asked = new HashMap<>(before.counters().asked());
        this.needs = new LinkedHashSet<>(before.topics().needs());
        this.quotes = new ArrayList<>(before.topics().quotes());
        this.products = before.topics().products();
        this.ask = before.topics().ask();
        this.focus = before.focus();
        this.crm = before.crm();
        // Who speaks on after the goodbye is answered.
        this.phase = before.phase() == Phase.CLOSING ? Phase.TALKING : before.phase();
        this.silences = before.counters().silences();
        this.misunderstandings = before.counters().misunderstandings();
        this.phoneFailures = before.counters().phoneFailures();
        this.nameUses = before.counters().nameUses();
        this.plusForm = before.plusForm();
        this.doNotCall = before.doNotCall();
    }

    LocalDate today() {
        return scenario.hours().local(now).toLocalDate();
    }

    @Nullable
    String slot(String name) {
        SlotEntry entry = slots.get(name);
        return entry == null ? null : entry.value();
    }

    /** The next wording of a text, with its holes filled. */
    String text(TextKey key, Map<String, String> values) {
        return wording(key.yamlName(), scenario.texts().of(key), values);
    }

    String text(TextKey key) {
        return text(key, Map.of());
    }

    String wording(String key, List<String> wordings, Map<String, String> values) {
        int used = said.merge(key, 1, Integer::sum) - 1;
        Map<String, String> all = new HashMap<>(values);
        all.put("company", scenario.persona().company());
        return Template.render(
                wordings.get(used % wordings.size()), scenario.persona().gender(), all);
    }

    int timesSaid(TextKey key) {
        return said.getOrDefault(key.yamlName(), 0);
    }

    /** Adds a statement; at most two sentences of all are said. */
    void say(String text) {
        List<String> sentences = Sentences.of(text);
        if (!sentences.isEmpty() && !statements.contains(sentences)) {
            statements.add(sentences);
        }
    }

    boolean hasSaid() {
        return !statements.isEmpty();
    }

    boolean hasQuestion() {
        return question != null;
    }

    /** Sets the turn's one question; the first one stands. */
    void ask(String text, String shortForm, Focus next) {
        if (question == null) {
            question = text;
            shortQuestion = shortForm;
            focus = next;
        }
    }

    /** A text of the scenario that may end in a question: its statements are said, its question asked. */
    void sayAndAsk(String text, Focus next) {
        List<String> sentences = Sentences.of(text);
        String last = sentences.getLast();
        if (last.endsWith("?")) {
            for (String sentence : sentences.subList(0, sentences.size() - 1)) {
                say(sentence);
            }
            ask(last, last, next);
            return;
        }
        say(text);
        focus = next;
    }

    /** Takes back what was to be said. */
    void unsay() {
        statements.clear();
        question = null;
        shortQuestion = null;
    }

    void end() {
        endCall = true;
        phase = Phase.CLOSING;
        question = null;
        focus = Focus.of(Kind.OPEN);
    }

    /** Wishes a task of a kind; a session has one of each. */
    void task(String kind) {
        wantedTasks.add(kind);
    }

    void need(@Nullable String label) {
        if (label != null && needs.size() < MAX_NEEDS) {
            needs.add(label);
        }
    }

    void quote(String words) {
        String quote = words.length() > QUOTE_LENGTH ? words.substring(0, QUOTE_LENGTH) + "…" : words;
        if (quotes.size() < MAX_QUOTES && !quotes.contains(quote)) {
            quotes.add(quote);
        }
    }

    /** Whether the name may be used as an address once more. */
    boolean mayAddress() {
        return nameUses < MAX_NAME_USES;
    }

    /** What is said: statements, two sentences at most, then the question. */
    List<String> spoken() {
        List<String> spoken = new ArrayList<>();
        int total = statements.stream().mapToInt(List::size).sum();
        if (total <= MAX_STATEMENTS || statements.size() == 1) {
            statements.forEach(spoken::addAll);
        } else {
            statements.forEach(group -> spoken.add(group.getFirst()));
        }
        List<String> limited =
                new ArrayList<>(spoken.size() > MAX_STATEMENTS ? spoken.subList(0, MAX_STATEMENTS) : spoken);
        if (question != null) {
            limited.add(SpokenForms.capitalized(question));
        }
        return limited;
    }

    /** What «повторите» says: the question in its short form, else the first sentence. */
    String shortAnswer() {
        if (shortQuestion != null) {
            return statements.isEmpty() || focus.kind() != Kind.CONFIRM && focus.kind() != Kind.ASK
                    ? firstStatement(shortQuestion)
                    : shortQuestion;
        }
        return firstStatement("");
    }

    private String firstStatement(String otherwise) {
        return statements.isEmpty() ? otherwise : statements.getFirst().getFirst();
    }
}
