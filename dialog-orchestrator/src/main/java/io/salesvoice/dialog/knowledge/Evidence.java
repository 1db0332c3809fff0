package io.salesvoice.dialog.knowledge;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How sure one may be that a section answers a question, on a scale that is the same for all questions. */
final class Evidence {
    /**
     * Cosine of sentence vectors and what it is worth. A section has many short questions, and the best of them comes to
     * 0.45 for any question at all.
     */
    private static final double[][] NEARNESS = {{0.25, 0}, {0.45, 0.3}, {0.55, 0.55}, {0.65, 0.78}, {0.8, 0.95}, {1, 1}
    };

    private static final double WORDS_WEIGHT = 0.5;
    private static final double ELSEWHERE_WEIGHT = 0.6;
    /** A word of a heading that stands in so few sections says which one is meant. */
    private static final int TELLING = 2;

    private final Map<String, Double> rarity = new HashMap<>();
    private final Set<String> telling = new HashSet<>();
    private final double unknown;

    Evidence(List<Chunk> chunks) {
        Map<String, Integer> counts = new HashMap<>();
        chunks.forEach(chunk -> chunk.stems().forEach(stem -> counts.merge(stem, 1, Integer::sum)));
        double all = chunks.size() + 1.0;
        counts.forEach((stem, count) -> rarity.put(stem, Math.log(all / count)));
        unknown = Math.log(all);
        for (Chunk chunk : chunks) {
            RussianWords.contentStems(chunk.section().heading()).stream()
                    .filter(stem -> counts.getOrDefault(stem, 0) <= TELLING)
                    .forEach(telling::add);
        }
    }

    /** Stems of every word in the documents. */
    Set<String> vocabulary() {
        return rarity.keySet();
    }

    /** From 0 to 1. */
    double score(double cosine, Collection<String> queryStems, Chunk chunk) {
        double meaning = nearness(cosine) * (1 - ELSEWHERE_WEIGHT * elsewhere(queryStems, chunk));
        double words = coverage(queryStems, chunk);
        return 1 - (1 - meaning) * (1 - WORDS_WEIGHT * words);
    }

    static double nearness(double cosine) {
        if (cosine <= NEARNESS[0][0]) {
            return 0;
        }
        for (int i = 1; i < NEARNESS.length; i++) {
            double[] low = NEARNESS[i - 1];
            double[] high = NEARNESS[i];
            if (cosine <= high[0]) {
                return low[1] + (high[1] - low[1]) * (cosine - low[0]) / (high[0] - low[0]);
            }
        }
        return 1;
    }

    /** Which part of the question's words points to other sections: «сколько стоит» is near to all, «самовар» is not. */
    private double elsewhere(Collection<String> queryStems, Chunk chunk) {
        double sum = 0;
        double elsewhere = 0;
        for (String stem : queryStems) {
            double weight = rarity.getOrDefault(stem, unknown);
            sum += weight;
            elsewhere += telling.contains(stem) && !chunk.stems().contains(stem) ? weight : 0;
        }
        return sum == 0 ? 0 : elsewhere / sum;
    }

    /** Which part of the question's words, weighed by rarity, the section has. */
    private double coverage(Collection<String> queryStems, Chunk chunk) {
        double sum = 0;
        double found = 0;
        for (String stem : queryStems) {
            double weight = rarity.getOrDefault(stem, unknown);
            sum += weight;
            found += chunk.stems().contains(stem) ? weight : 0;
        }
        return sum == 0 ? 0 : found / sum;
    }
}
