package io.salesvoice.dialog.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks across a whole scenario: references, holes in texts, politeness, prices. */
final class ScenarioChecks {
    private static final Pattern FAMILIAR =
            Pattern.compile("(?iu)(?<![\\p{L}])(ты|тебя|тебе|тобой|твой|твоя|твоё|твои|твоего|твоей)(?![\\p{L}])");
    private static final Pattern PRICE = Pattern.compile("(?iu)\\d[\\d  ]*\\s*(₽|руб)");
    private static final Set<String> NONE = Set.of();

    private final Scenario scenario;
    private final List<ScenarioProblem> problems = new ArrayList<>();

    private ScenarioChecks(Scenario scenario) {
        this.scenario = scenario;
    }

    static List<ScenarioProblem> problems(Scenario scenario) {
        ScenarioChecks checks = new ScenarioChecks(scenario);
        checks.references();
        checks.examples();
        checks.allTexts();
        return checks.problems;
    }

    private void references() {
        for (int i = 0; i < scenario.branches().size(); i++) {
            Branch branch = scenario.branches().get(i);
            for (String intent : branch.intents()) {
                if (!scenario.intents().containsKey(intent)) {
                    add("branches[" + i + "].intents", intent, "an intent of this scenario");
                }
            }
            for (String slot : branch.ask()) {
                if (scenario.slot(slot) == null) {
                    add("branches[" + i + "].ask", slot, "a slot of this scenario");
                }
            }
        }
        Set<String> names = new java.util.HashSet<>();
        for (SlotSpec slot : scenario.slots()) {
            if (!names.add(slot.name())) {
                add("slots", slot.name() + " twice", "each slot once");
            }
        }
        for (String kind : List.of("callback", "human_wanted", "question", "send_email")) {
            if (!scenario.crm().tasks().containsKey(kind)) {
                add("crm.tasks." + kind, "missing", "a task with a title");
            }
        }
    }

    /** The same words under two intents teach nothing but confusion. */
    private void examples() {
        Map<String, String> seen = new HashMap<>();
        for (IntentSpec intent : scenario.intents().values()) {
            for (String example : intent.examples()) {
                String other = seen.put(example.toLowerCase(Locale.ROOT), intent.name());
                if (other != null && !other.equals(intent.name())) {
                    add("intents." + intent.name() + ".examples", example, "an example that " + other + " has not");
                }
            }
        }
    }

    private void allTexts() {
        text("notice", scenario.notice(), Set.of("company"));
        texts("greeting", scenario.greeting(), Set.of("company", "name"));
        for (IntentSpec intent : scenario.intents().values()) {
            if (intent.answer() instanceof Answer.Say say) {
                texts("intents." + intent.name() + ".answer.say", say.wordings(), Set.of("company"));
            }
        }
        scenario.objections().forEach((name, say) -> texts("objections." + name + ".say", say, Set.of("company")));
        for (SlotSpec slot : scenario.slots()) {
            texts("slots." + slot.name() + ".questions", slot.questions(), NONE);
            text("slots." + slot.name() + ".short", slot.shortQuestion(), NONE);
        }
        for (int i = 0; i < scenario.branches().size(); i++) {
            texts("branches[" + i + "].say", scenario.branches().get(i).say(), NONE);
        }
        texts("closing.with_callback", scenario.closing().withCallback(), Set.of("when", "name", "company"));
        texts("closing.plain", scenario.closing().plain(), Set.of("name", "company"));
        text("crm.lead.title", scenario.crm().leadTitle(), Set.of("need", "company"));
        for (TextKey key : TextKey.values()) {
            texts("texts." + key.yamlName(), scenario.texts().of(key), with(key.placeholders(), "company"));
        }
    }

    private static Set<String> with(Set<String> names, String more) {
        Set<String> all = new java.util.HashSet<>(names);
        all.add(more);
        return all;
    }

    private void texts(String path, List<String> texts, Set<String> allowed) {
        for (int i = 0; i < texts.size(); i++) {
            text(path + "[" + i + "]", texts.get(i), allowed);
        }
        if (Set.copyOf(texts).size() < texts.size()) {
            add(path, "the same wording twice", "different wordings");
        }
    }

    private void text(String path, String text, Set<String> allowed) {
        @Nullable String fault = Template.fault(text);
        if (fault != null) {
            add(path, fault, "{word} or {f:…|m:…}");
        }
        for (String hole : Template.placeholders(text)) {
            if (!allowed.contains(hole)) {
                add(path, "{" + hole + "}", "only " + allowed.stream().sorted().toList());
            }
        }
        if (FAMILIAR.matcher(text).find()) {
            add(path, "«ты»", "«вы»");
        }
        if (PRICE.matcher(text).find()) {
            add(path, "a price", "no price: prices are spoken from the knowledge alone");
        }
    }

    private void add(String path, String found, String expected) {
        problems.add(new ScenarioProblem(path, found, expected));
    }
}
