package io.salesvoice.dialog.intent;

import io.salesvoice.dialog.domain.Embedder;
import io.salesvoice.dialog.scenario.IntentSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Reads an intent from a sentence. Trained on a scenario's examples; its confidence is calibrated by a temperature that
 * cross-validation on the same examples chose. Immutable, thread-safe.
 */
public final class IntentClassifier {
    private static final double C = 10;
    private static final int FOLDS = 3;

    private final Embedder embedder;
    private final List<String> names;
    private final LogisticRegression model;
    private final CrossValidation validation;

    private IntentClassifier(
            Embedder embedder, List<String> names, LogisticRegression model, CrossValidation validation) {
        this.embedder = embedder;
        this.names = names;
        this.model = model;
        this.validation = validation;
    }

    /** Trains on the examples; about two seconds for five hundred of them on one core. */
    public static IntentClassifier train(Embedder embedder, Collection<IntentSpec> intents) {
        List<IntentSpec> sorted =
                intents.stream().sorted(Comparator.comparing(IntentSpec::name)).toList();
        List<String> names = sorted.stream().map(IntentSpec::name).toList();
        List<String> sentences = new ArrayList<>();
        List<Integer> classes = new ArrayList<>();
        List<Integer> folds = new ArrayList<>();
        for (int k = 0; k < sorted.size(); k++) {
            int n = 0;
            for (String example : sorted.get(k).examples()) {
                sentences.add(example);
                classes.add(k);
                folds.add((n++ + k) % FOLDS);
            }
        }
        List<float[]> inputs = embedder.embedAll(sentences);
        int[] labels = classes.stream().mapToInt(Integer::intValue).toArray();
        CrossValidation validation = CrossValidation.run(inputs, labels, folds, FOLDS, names.size(), C);
        return new IntentClassifier(
                embedder, names, LogisticRegression.fit(inputs, labels, names.size(), C), validation);
    }

    /** The likeliest intent of a clause. */
    public RecognizedIntent classify(String clause) {
        double[] probabilities = model.scores(embedder.embed(clause));
        LogisticRegression.softmax(probabilities, validation.temperature(), 0);
        int best = 0;
        for (int k = 1; k < probabilities.length; k++) {
            if (probabilities[k] > probabilities[best]) {
                best = k;
            }
        }
        return new RecognizedIntent(names.get(best), probabilities[best], clause);
    }

    /** How well held-out examples were read. */
    public CrossValidation validation() {
        return validation;
    }
}
