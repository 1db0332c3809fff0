package io.salesvoice.dialog.intent;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a caller wants: rules first, then the classifier clause by clause. Thread-safe. */
public final class IntentRecognizer {
    /** From here on an intent is acted upon. */
    public static final double SURE = 0.45;

    private static final int MAX_INTENTS = 3;

    private final IntentClassifier classifier;

    public IntentRecognizer(IntentClassifier classifier) {
        this.classifier = classifier;
    }

    /**
     * The intents of an utterance in the order said, at least one. Greetings and thanks are left out where more was said.
     * Clauses that were not understood come last, as {@link Intents#UNKNOWN}; where nothing was, the best guess stands
     * alone, below {@link #SURE}.
     */
    public List<RecognizedIntent> recognize(String text) {
        String legal = IntentRules.legal(text);
        if (legal != null) {
            return List.of(RecognizedIntent.byRule(legal, text));
        }
        List<String> clauses = ClauseSplitter.split(text);
        if (clauses.isEmpty()) {
            return List.of(new RecognizedIntent(Intents.UNKNOWN, 0, text));
        }
        List<RecognizedIntent> sure = new ArrayList<>();
        List<RecognizedIntent> unsure = new ArrayList<>();
        @Nullable RecognizedIntent best = null;
        for (String clause : clauses) {
            RecognizedIntent found = one(clause);
            if (best == null || found.confidence() > best.confidence()) {
                best = found;
            }
            if (found.confidence() < SURE && clause.contains(" ")) {
                unsure.add(new RecognizedIntent(Intents.UNKNOWN, found.confidence(), clause));
            }
            if (found.confidence() >= SURE
                    && sure.stream().noneMatch(known -> known.intent().equals(found.intent()))) {
                sure.add(found);
            }
        }
        if (clauses.size() > 1 && sure.stream().allMatch(IntentRecognizer::isPolite)) {
            RecognizedIntent whole = one(text);
            if (whole.confidence() >= SURE && !isPolite(whole)) {
                sure.add(whole);
            }
        }
        if (sure.size() > 1 && !sure.stream().allMatch(IntentRecognizer::isPolite)) {
            sure.removeIf(IntentRecognizer::isPolite);
        }
        if (sure.isEmpty()) {
            return List.of(best == null ? new RecognizedIntent(Intents.UNKNOWN, 0, text) : best);
        }
        sure.addAll(unsure);
        return sure.size() > MAX_INTENTS ? List.copyOf(sure.subList(0, MAX_INTENTS)) : List.copyOf(sure);
    }

    private static boolean isPolite(RecognizedIntent intent) {
        return intent.intent().equals(Intents.GREETING) || intent.intent().equals(Intents.THANKS);
    }

    private RecognizedIntent one(String clause) {
        String rule = IntentRules.plain(clause);
        return rule == null
                ? classifier.classify(ClauseSplitter.withoutConjunction(clause))
                : RecognizedIntent.byRule(rule, clause);
    }

    /** «да…» or «нет…» at the start of an answer; null for neither. */
    public static @Nullable String leadingYesOrNo(String text) {
        return IntentRules.leadingYesOrNo(text);
    }
}
