package io.salesvoice.dialog.intent;

import java.util.ArrayList;
import java.util.List;

/**
 * What cross-validation on the examples found.
 *
 * @param temperature by which scores are divided so that confidence is honest
 * @param accuracy share of held-out examples read rightly
 * @param covered share of held-out examples with a confidence of 0.5 or more
 * @param precision share of those read rightly
 */
public record CrossValidation(double temperature, double accuracy, double covered, double precision) {
    private static final double LOWEST = 0.1;
    private static final double HIGHEST = 4;
    private static final int STEPS = 40;
    private static final double SURE = 0.5;

    static CrossValidation run(
            List<float[]> inputs, int[] labels, List<Integer> foldOf, int folds, int classes, double c) {
        double[][] scores = new double[inputs.size()][];
        for (int fold = 0; fold < folds; fold++) {
            List<float[]> kept = new ArrayList<>();
            List<Integer> keptLabels = new ArrayList<>();
            for (int i = 0; i < inputs.size(); i++) {
                if (foldOf.get(i) != fold) {
                    kept.add(inputs.get(i));
                    keptLabels.add(labels[i]);
                }
            }
            LogisticRegression model = LogisticRegression.fit(
                    kept, keptLabels.stream().mapToInt(Integer::intValue).toArray(), classes, c);
            for (int i = 0; i < inputs.size(); i++) {
                if (foldOf.get(i) == fold) {
                    scores[i] = model.scores(inputs.get(i));
                }
            }
        }
        double temperature = temperature(scores, labels);
        int right = 0;
        int sure = 0;
        int sureAndRight = 0;
        for (int i = 0; i < scores.length; i++) {
            double[] probabilities = scores[i].clone();
            LogisticRegression.softmax(probabilities, temperature, labels[i]);
            int best = 0;
            for (int k = 1; k < probabilities.length; k++) {
                best = probabilities[k] > probabilities[best] ? k : best;
            }
            right += best == labels[i] ? 1 : 0;
            if (probabilities[best] >= SURE) {
                sure++;
                sureAndRight += best == labels[i] ? 1 : 0;
            }
        }
        double all = Math.max(1, scores.length);
        return new CrossValidation(temperature, right / all, sure / all, sureAndRight / Math.max(1.0, sure));
    }

    /** The temperature of the least cross-entropy, by golden section. */
    private static double temperature(double[][] scores, int[] labels) {
        double low = LOWEST;
        double high = HIGHEST;
        double ratio = (Math.sqrt(5) - 1) / 2;
        for (int i = 0; i < STEPS; i++) {
            double left = high - ratio * (high - low);
            double right = low + ratio * (high - low);
            if (loss(scores, labels, left) < loss(scores, labels, right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return (low + high) / 2;
    }

    private static double loss(double[][] scores, int[] labels, double temperature) {
        double loss = 0;
        for (int i = 0; i < scores.length; i++) {
            loss -= LogisticRegression.softmax(scores[i].clone(), temperature, labels[i]);
        }
        return loss;
    }
}
