package io.salesvoice.dialog.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Figures of intent and slot recognition, as they are. */
final class IntentReport {
    private static final String ASKED_AGAIN = "(asked again)";
    private static final int WORST = 20;

    private final String title;
    private final String remark;
    private final boolean examples;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Map<String, SlotFigures> slots = new TreeMap<>();
    private final List<Long> nanos = new ArrayList<>();

    /** One utterance: what it was, what was understood, and whether that was acted upon. */
    private record Outcome(String text, String label, String recognized, boolean acted, boolean inContext) {
        /** Not to act is the right thing only where nothing was meant. */
        boolean right() {
            return inContext || (acted ? label.equals(recognized) : label.equals("unknown"));
        }

        String seen() {
            return inContext ? label : acted ? recognized : label.equals("unknown") ? "unknown" : ASKED_AGAIN;
        }
    }

    private IntentReport(String title, String remark, boolean examples) {
        this.title = title;
        this.remark = remark;
        this.examples = examples;
    }

    /** Its confusions are told without the words, or somebody will mend the rules by them. */
    static IntentReport ofBlind() {
        return new IntentReport(
                "Intents and slots: blind utterances",
                "Written from the list of intents before rules and examples were looked at; nothing is tuned on them.",
                false);
    }

    static IntentReport ofDevelopment() {
        return new IntentReport(
                "Intents and slots: development utterances",
                "Looked at while rules and examples are written, so no measure of how strangers are understood.",
                true);
    }

    private static final class SlotFigures {
        private int labelled;
        private int right;
        private int wrong;
        private int missed;
        private int invented;
    }

    /** @param inContext whether the value that was asked for was found, which is what the engine then goes by */
    void intent(LabelledUtterance utterance, String recognized, boolean acted, boolean inContext, long tookNanos) {
        outcomes.add(new Outcome(utterance.text(), utterance.intent(), recognized, acted, inContext));
        nanos.add(tookNanos);
    }

    void slots(Map<String, String> labelled, Map<String, String> found) {
        labelled.forEach((slot, value) -> {
            SlotFigures figures = slots.computeIfAbsent(slot, key -> new SlotFigures());
            figures.labelled++;
            String got = found.get(slot);
            if (got == null) {
                figures.missed++;
            } else if (got.equals(value)) {
                figures.right++;
            } else {
                figures.wrong++;
            }
        });
        found.keySet().stream()
                .filter(slot -> !labelled.containsKey(slot))
                .forEach(slot -> slots.computeIfAbsent(slot, key -> new SlotFigures()).invented++);
    }

    int size() {
        return outcomes.size();
    }

    double accuracy() {
        return share(outcomes.stream().filter(Outcome::right).count());
    }

    private double withoutContext() {
        return share(outcomes.stream()
                .filter(outcome -> outcome.acted()
                        ? outcome.label().equals(outcome.recognized())
                        : outcome.label().equals("unknown"))
                .count());
    }

    private double bestGuess() {
        return share(outcomes.stream()
                .filter(outcome -> outcome.label().equals(outcome.recognized()))
                .count());
    }

    private double actedOnWrong() {
        return share(outcomes.stream()
                .filter(outcome -> !outcome.inContext() && outcome.acted() && !outcome.right())
                .count());
    }

    private double askedAgain() {
        return share(outcomes.stream()
                .filter(outcome -> outcome.seen().equals(ASKED_AGAIN))
                .count());
    }

    private double share(long count) {
        return outcomes.isEmpty() ? 0 : (double) count / outcomes.size();
    }

    private double f1(String label) {
        long truePositive = count(label, label);
        long labelled = outcomes.stream().filter(o -> o.label().equals(label)).count();
        long seen = outcomes.stream().filter(o -> o.seen().equals(label)).count();
        return labelled + seen == 0 ? 0 : 2.0 * truePositive / (labelled + seen);
    }

    private long count(String label, String seen) {
        return outcomes.stream()
                .filter(o -> o.label().equals(label) && o.seen().equals(seen))
                .count();
    }

    private TreeSet<String> labels() {
        return outcomes.stream().map(Outcome::label).collect(Collectors.toCollection(TreeSet::new));
    }

    String markdown(double threshold) {
        StringBuilder out = new StringBuilder("# " + title + "\n\n");
        line(out, "%s Utterances: %d, intents: %d.", remark, size(), labels().size());
        out.append('\n');
        out.append("| figure | value |\n|---|---|\n");
        line(out, "| intent accuracy, as the engine acts (threshold %.2f) | %.1f %% |", threshold, 100 * accuracy());
        line(out, "| the same without knowing which slot was asked for | %.1f %% |", 100 * withoutContext());
        line(out, "| best guess right, whatever its confidence | %.1f %% |", 100 * bestGuess());
        double macro = labels().stream().mapToDouble(this::f1).average().orElse(0);
        line(out, "| macro F1 | %.3f |", macro);
        line(out, "| acted on a wrong intent | %.1f %% |", 100 * actedOnWrong());
        line(out, "| asked again | %.1f %% |", 100 * askedAgain());
        line(out, "| recognition of one utterance, p50 / p99 | %.2f / %.2f ms |", millis(0.5), millis(0.99));
        appendSlots(out);
        appendIntents(out);
        appendConfusion(out);
        return out.toString();
    }

    private void appendSlots(StringBuilder out) {
        out.append(
                "\n## Slots\n\n| slot | labelled | right | wrong | missed | invented | accuracy |\n|---|---|---|---|---|---|---|\n");
        slots.forEach((slot, figures) -> line(
                out,
                "| %s | %d | %d | %d | %d | %d | %s |",
                slot,
                figures.labelled,
                figures.right,
                figures.wrong,
                figures.missed,
                figures.invented,
                figures.labelled == 0
                        ? "–"
                        : String.format(Locale.ROOT, "%.1f %%", 100.0 * figures.right / figures.labelled)));
    }

    private void appendIntents(StringBuilder out) {
        out.append("\n## Intents\n\n| intent | utterances | right | asked again | F1 |\n|---|---|---|---|---|\n");
        labels().stream()
                .sorted(Comparator.comparingDouble(this::f1))
                .forEach(label -> line(
                        out,
                        "| %s | %d | %d | %d | %.2f |",
                        label,
                        outcomes.stream().filter(o -> o.label().equals(label)).count(),
                        count(label, label),
                        count(label, ASKED_AGAIN),
                        f1(label)));
    }

    private void appendConfusion(StringBuilder out) {
        Map<String, List<String>> confusions = new HashMap<>();
        outcomes.stream()
                .filter(outcome -> !outcome.right() && outcome.acted())
                .forEach(outcome -> confusions
                        .computeIfAbsent(outcome.label() + " → " + outcome.recognized(), key -> new ArrayList<>())
                        .add(outcome.text()));
        out.append("\n## Worst confusions\n\n| meant → acted on | times | for example |\n|---|---|---|\n");
        confusions.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<String>> entry) ->
                                -entry.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .limit(WORST)
                .forEach(entry -> line(
                        out,
                        "| %s | %d | %s |",
                        entry.getKey(),
                        entry.getValue().size(),
                        examples ? entry.getValue().getFirst() : "–"));
    }

    private double millis(double quantile) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, quantile * sorted.size())) / 1e6;
    }

    private static void line(StringBuilder out, String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
