package io.salesvoice.dialog.intent;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Multinomial logistic regression with an L2 penalty, fitted by L-BFGS from zero: deterministic, no random start.
 * Minimises {@code C · Σ cross-entropy + ½‖w‖²}; the intercepts are not penalised.
 */
final class LogisticRegression {
    private static final int MEMORY = 8;
    private static final int MAX_ITERATIONS = 60;
    private static final double TOLERANCE = 2e-3;
    private static final double SUFFICIENT = 1e-4;

    private final int classes;
    private final int dimension;
    private final double[] weights;

    private LogisticRegression(int classes, int dimension, double[] weights) {
        this.classes = classes;
        this.dimension = dimension;
        this.weights = weights;
    }

    static LogisticRegression fit(List<float[]> inputs, int[] labels, int classes, double c) {
        int dimension = inputs.getFirst().length;
        int size = classes * (dimension + 1);
        double[] point = new double[size];
        double[] gradient = new double[size];
        double value = evaluate(inputs, labels, classes, dimension, c, point, gradient);
        double first = Math.max(norm(gradient), 1e-12);
        Deque<double[][]> memory = new ArrayDeque<>();
        for (int iteration = 0; iteration < MAX_ITERATIONS && norm(gradient) > TOLERANCE * first; iteration++) {
            double[] direction = direction(gradient, memory);
            double slope = dot(direction, gradient);
            double step = memory.isEmpty() ? 1 / first : 1;
            double[] next = new double[size];
            double[] nextGradient = new double[size];
            double nextValue = value;
            boolean found = false;
            for (int attempt = 0; attempt < 20 && !found; attempt++) {
                for (int i = 0; i < size; i++) {
                    next[i] = point[i] + step * direction[i];
                }
                nextValue = evaluate(inputs, labels, classes, dimension, c, next, nextGradient);
                found = nextValue <= value + SUFFICIENT * step * slope;
                step = found ? step : step / 2;
            }
            if (!found) {
                break;
            }
            remember(memory, point, next, gradient, nextGradient);
            point = next;
            gradient = nextGradient;
            value = nextValue;
        }
        return new LogisticRegression(classes, dimension, point);
    }

    private static void remember(
            Deque<double[][]> memory, double[] point, double[] next, double[] gradient, double[] nextGradient) {
        double[] moved = new double[point.length];
        double[] changed = new double[point.length];
        for (int i = 0; i < point.length; i++) {
            moved[i] = next[i] - point[i];
            changed[i] = nextGradient[i] - gradient[i];
        }
        double curvature = dot(moved, changed);
        if (curvature > 1e-12) {
            memory.addLast(new double[][] {moved, changed, {1 / curvature}});
            if (memory.size() > MEMORY) {
                memory.removeFirst();
            }
        }
    }

    /** The two-loop recursion of L-BFGS (Nocedal and Wright, algorithm 7.4). */
    private static double[] direction(double[] gradient, Deque<double[][]> memory) {
        double[] q = gradient.clone();
        double[] alphas = new double[memory.size()];
        int index = memory.size();
        for (Iterator<double[][]> backward = memory.descendingIterator(); backward.hasNext(); ) {
            double[][] pair = backward.next();
            double alpha = pair[2][0] * dot(pair[0], q);
            alphas[--index] = alpha;
            add(q, pair[1], -alpha);
        }
        if (!memory.isEmpty()) {
            double[][] last = memory.getLast();
            double scale = dot(last[0], last[1]) / dot(last[1], last[1]);
            for (int i = 0; i < q.length; i++) {
                q[i] *= scale;
            }
        }
        for (double[][] pair : memory) {
            double beta = pair[2][0] * dot(pair[1], q);
            add(q, pair[0], alphas[index++] - beta);
        }
        for (int i = 0; i < q.length; i++) {
            q[i] = -q[i];
        }
        return q;
    }

    private static double evaluate(
            List<float[]> inputs,
            int[] labels,
            int classes,
            int dimension,
            double c,
            double[] point,
            double[] gradient) {
        java.util.Arrays.fill(gradient, 0);
        double loss = 0;
        double[] scores = new double[classes];
        int row = dimension + 1;
        for (int n = 0; n < inputs.size(); n++) {
            float[] input = inputs.get(n);
            scores(point, classes, dimension, input, scores);
            loss -= softmax(scores, 1, labels[n]);
            for (int k = 0; k < classes; k++) {
                double error = c * (scores[k] - (k == labels[n] ? 1 : 0));
                if (Math.abs(error) < 1e-9) {
                    continue;
                }
                int base = k * row;
                for (int d = 0; d < dimension; d++) {
                    gradient[base + d] += error * input[d];
                }
                gradient[base + dimension] += error;
            }
        }
        double penalty = 0;
        for (int k = 0; k < classes; k++) {
            for (int d = 0; d < dimension; d++) {
                double weight = point[k * row + d];
                penalty += weight * weight;
                gradient[k * row + d] += weight;
            }
        }
        return c * loss + penalty / 2;
    }

    private static void scores(double[] weights, int classes, int dimension, float[] input, double[] scores) {
        int row = dimension + 1;
        for (int k = 0; k < classes; k++) {
            double sum = weights[k * row + dimension];
            int base = k * row;
            for (int d = 0; d < dimension; d++) {
                sum += weights[base + d] * input[d];
            }
            scores[k] = sum;
        }
    }

    /** Turns scores into probabilities in place; returns the log-probability of the label. */
    static double softmax(double[] scores, double temperature, int label) {
        double max = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            max = Math.max(max, score / temperature);
        }
        double sum = 0;
        for (int k = 0; k < scores.length; k++) {
            scores[k] = Math.exp(scores[k] / temperature - max);
            sum += scores[k];
        }
        for (int k = 0; k < scores.length; k++) {
            scores[k] /= sum;
        }
        return Math.log(Math.max(scores[label], 1e-300));
    }

    /** Scores before the softmax, by class. */
    double[] scores(float[] input) {
        double[] scores = new double[classes];
        scores(weights, classes, dimension, input, scores);
        return scores;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] target, double[] other, double factor) {
        for (int i = 0; i < target.length; i++) {
            target[i] += factor * other[i];
        }
    }

    private static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }
}
