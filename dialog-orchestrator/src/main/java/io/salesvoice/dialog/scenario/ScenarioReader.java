package io.salesvoice.dialog.scenario;

import io.salesvoice.dialog.domain.WorkingHours;
import io.salesvoice.dialog.scenario.Persona.Gender;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a scenario from YAML (or JSON, which YAML contains) and checks all of it. Thread-safe. */
public final class ScenarioReader {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Set<String> ROOT = Set.of(
            "id",
            "title",
            "persona",
            "notice",
            "greeting",
            "recognition_prompt",
            "working_hours",
            "intents",
            "objections",
            "slots",
            "branches",
            "closing",
            "crm",
            "texts");
    private static final Set<String> KNOWN_SLOTS =
            Set.of("name", "need", "phone", "callback_at", "people", "email", "company", "city");

    private final YAMLMapper yaml = YAMLMapper.builder().build();
    private final JsonNode defaults;

    /**
     * @param defaultsYaml texts and intents that every scenario has
     */
    public ScenarioReader(String defaultsYaml) {
        this.defaults = yaml.readTree(defaultsYaml);
    }

    /**
     * @param source name of the file or request, for the message
     * @throws InvalidScenarioException with every fault found
     */
    public Scenario read(String source, String text) {
        JsonNode tree;
        try {
            tree = yaml.readTree(text);
        } catch (JacksonException e) {
            String where =
                    e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
            throw new InvalidScenarioException(
                    source, List.of(new ScenarioProblem("(root)", where + "not readable as YAML", "valid YAML")));
        }
        List<ScenarioProblem> problems = new ArrayList<>();
        NodeReader root = new NodeReader(ScenarioDefaults.merge(defaults, tree), "", problems);
        if (!tree.isObject()) {
            root.problem(tree.getNodeType().name().toLowerCase(Locale.ROOT), "a mapping with id, persona, …");
            throw new InvalidScenarioException(source, problems);
        }
        Scenario scenario = scenario(root);
        if (scenario != null && problems.isEmpty()) {
            problems.addAll(ScenarioChecks.problems(scenario));
        }
        if (scenario == null || !problems.isEmpty()) {
            throw new InvalidScenarioException(source, problems);
        }
        return scenario;
    }

    private @Nullable Scenario scenario(NodeReader root) {
        root.only(ROOT);
        String id = root.at("id").text("[a-z0-9-], for example sales-inbound");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            root.at("id").problem(id, "[a-z0-9-], at most 63 characters");
        }
        String title = root.at("title").text("a title");
        Persona persona = persona(root.at("persona"));
        String notice = root.at("notice").text("the robot and recording notice");
        List<String> greeting = root.at("greeting").texts(1, "at least one greeting");
        WorkingHours hours = hours(root.at("working_hours"));
        Map<String, List<String>> objections = new LinkedHashMap<>();
        Map<String, IntentSpec> intents = new LinkedHashMap<>();
        root.at("intents")
                .fields("a mapping of intents")
                .forEach((name, node) -> intents.put(name, intent(name, node)));
        root.at("objections").fields("a mapping of objections").forEach((name, node) -> {
            node.only(Set.of("examples", "say", "need"));
            objections.put(name, node.at("say").texts(1, "at least one answer"));
            intents.put(
                    name,
                    new IntentSpec(
                            name,
                            node.at("examples").texts(3, "at least three examples"),
                            null,
                            node.at("need").optionalText()));
        });
        List<SlotSpec> slots = new ArrayList<>();
        for (NodeReader item : root.at("slots").items("a list of slots")) {
            slots.add(slot(item));
        }
        List<Branch> branches = new ArrayList<>();
        for (NodeReader item : root.at("branches").items("a list of branches")) {
            item.only(Set.of("intents", "say", "ask"));
            branches.add(new Branch(
                    item.at("intents").texts(1, "at least one intent"),
                    item.at("say").texts(0, "a list of texts"),
                    item.at("ask").texts(0, "a list of slots")));
        }
        NodeReader closing = root.at("closing");
        closing.only(Set.of("with_callback", "plain"));
        Closing last = new Closing(
                closing.at("with_callback").texts(1, "at least one text"),
                closing.at("plain").texts(1, "at least one text"));
        CrmSpec crm = crm(root.at("crm"));
        Texts texts = texts(root.at("texts"));
        if (persona == null || hours == null || texts == null) {
            return null;
        }
        return new Scenario(
                id,
                title,
                persona,
                notice,
                greeting,
                root.at("recognition_prompt").optionalText(),
                hours,
                intents,
                objections,
                slots,
                branches,
                last,
                crm,
                texts);
    }

    private static @Nullable Persona persona(NodeReader node) {
        node.only(Set.of("company", "name", "gender", "voice"));
        String company = node.at("company").text("the company's name");
        String gender = node.at("gender").text("female or male");
        String voice = node.at("voice").text("a voice name");
        Gender parsed = switch (gender) {
            case "female" -> Gender.FEMALE;
            case "male" -> Gender.MALE;
            default -> null;
        };
        if (parsed == null) {
            if (!gender.isEmpty()) {
                node.at("gender").problem(gender, "female or male");
            }
            return null;
        }
        return new Persona(company, node.at("name").optionalText(), parsed, voice);
    }

    private static IntentSpec intent(String name, NodeReader node) {
        node.only(Set.of("examples", "answer", "need"));
        return new IntentSpec(
                name,
                node.at("examples").texts(3, "at least three examples"),
                answer(node.at("answer")),
                node.at("need").optionalText());
    }

    private static @Nullable Answer answer(NodeReader node) {
        if (!node.present()) {
            return null;
        }
        node.only(Set.of("say", "knowledge", "prices", "for_people"));
        if (node.at("say").present()) {
            return new Answer.Say(node.at("say").texts(1, "at least one text"));
        }
        NodeReader knowledge = node.at("knowledge");
        if (knowledge.present()) {
            knowledge.only(Set.of("query", "document"));
            return new Answer.Knowledge(
                    knowledge.at("query").text("words to search for"),
                    knowledge.at("document").optionalText());
        }
        if (node.at("prices").present()) {
            return new Answer.Prices(node.at("prices").at("group").text("a group of the price list"));
        }
        if (node.at("for_people").present()) {
            return new Answer.ForPeople(node.at("for_people").at("group").text("a group of the price list"));
        }
        node.problem("no kind of answer", "say, knowledge, prices or for_people");
        return null;
    }

    private static SlotSpec slot(NodeReader node) {
        node.only(Set.of("name", "questions", "short", "prompt", "max_asks", "pattern", "max_length", "ask"));
        String name = node.at("name").text("a slot name");
        if (!name.isEmpty() && !KNOWN_SLOTS.contains(name)) {
            node.at("name")
                    .problem(name, "one of " + KNOWN_SLOTS.stream().sorted().toList());
        }
        Pattern pattern = null;
        String written = node.at("pattern").optionalText();
        if (written != null) {
            try {
                pattern = Pattern.compile(written);
            } catch (PatternSyntaxException e) {
                node.at("pattern").problem("not a regular expression: " + e.getDescription(), "a regular expression");
            }
        }
        return new SlotSpec(
                name,
                node.at("questions").texts(2, "at least two wordings"),
                node.at("short").text("a short question"),
                node.at("prompt").optionalText(),
                node.at("max_asks").integer(2, 1, 5),
                pattern,
                node.at("max_length").integer(200, 1, 1000),
                always(node.at("ask")));
    }

    private static boolean always(NodeReader node) {
        String text = node.optionalText();
        if (text != null && !text.equals("always") && !text.equals("in_branch")) {
            node.problem(text, "always or in_branch");
        }
        return !"in_branch".equals(text);
    }

    private static @Nullable WorkingHours hours(NodeReader node) {
        node.only(Set.of("timezone", "days", "holidays"));
        ZoneId zone = null;
        String zoneText = node.at("timezone").text("a time zone, for example Europe/Moscow");
        try {
            zone = zoneText.isEmpty() ? null : ZoneId.of(zoneText);
        } catch (DateTimeException e) {
            node.at("timezone").problem(zoneText, "a time zone, for example Europe/Moscow");
        }
        Map<DayOfWeek, WorkingHours.Span> days = new EnumMap<>(DayOfWeek.class);
        node.at("days").fields("a mapping of weekdays to hours").forEach((name, value) -> {
            DayOfWeek day = weekday(name);
            if (day == null) {
                value.problem("unknown weekday", "monday to sunday");
                return;
            }
            WorkingHours.Span span = span(value);
            if (span != null) {
                days.put(day, span);
            }
        });
        Set<LocalDate> holidays = new HashSet<>();
        for (String date : node.at("holidays").texts(0, "a list of dates")) {
            try {
                holidays.add(LocalDate.parse(date));
            } catch (DateTimeParseException e) {
                node.at("holidays").problem(date, "dates like 2027-01-01");
            }
        }
        if (days.isEmpty()) {
            node.at("days").problem("no working day", "at least one, for example monday: \"09:00-19:00\"");
        }
        return zone == null || days.isEmpty() ? null : new WorkingHours(zone, days, holidays);
    }

    private static @Nullable DayOfWeek weekday(String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equalsIgnoreCase(name)) {
                return day;
            }
        }
        return null;
    }

    private static WorkingHours.@Nullable Span span(NodeReader node) {
        String expected = "hours like \"09:00-19:00\"";
        String text = node.text(expected);
        String[] parts = text.split("-", -1);
        try {
            if (parts.length == 2) {
                LocalTime open = LocalTime.parse(parts[0].strip());
                LocalTime close = LocalTime.parse(parts[1].strip());
                if (open.isBefore(close)) {
                    return new WorkingHours.Span(open, close);
                }
            }
        } catch (DateTimeParseException e) {
            node.problem(text, expected);
            return null;
        }
        if (!text.isEmpty()) {
            node.problem(text, expected);
        }
        return null;
    }

    private static CrmSpec crm(NodeReader node) {
        node.only(Set.of("lead", "tasks"));
        NodeReader lead = node.at("lead");
        lead.only(Set.of("title", "source"));
        Map<String, CrmSpec.TaskSpec> tasks = new LinkedHashMap<>();
        node.at("tasks").fields("a mapping of task kinds").forEach((kind, task) -> {
            task.only(Set.of("title", "due_in"));
            tasks.put(kind, new CrmSpec.TaskSpec(task.at("title").text("a title"), duration(task.at("due_in"))));
        });
        return new CrmSpec(
                lead.at("title").text("the lead's title"), lead.at("source").text("the lead's source"), tasks);
    }

    private static @Nullable Duration duration(NodeReader node) {
        String text = node.optionalText();
        if (text == null) {
            return null;
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            node.problem(text, "an ISO-8601 duration, for example PT15M");
            return null;
        }
    }

    private static @Nullable Texts texts(NodeReader node) {
        Map<String, NodeReader> given = node.fields("a mapping of texts");
        Map<TextKey, List<String>> texts = new EnumMap<>(TextKey.class);
        int before = 0;
        for (TextKey key : TextKey.values()) {
            NodeReader own = given.remove(key.yamlName());
            NodeReader reader = own == null ? node.at(key.yamlName()) : own;
            List<String> wordings = reader.texts(key.wordings(), "at least " + key.wordings() + " wording(s)");
            if (!wordings.isEmpty()) {
                texts.put(key, wordings);
                before++;
            }
        }
        given.forEach((name, unknown) -> unknown.problem("unknown text", "one of the texts of docs/scenarios.md"));
        return before == TextKey.values().length ? new Texts(texts) : null;
    }
}
