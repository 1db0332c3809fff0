package io.salesvoice.e2e.caller;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Word errors between what was said and what was recognised: substitutions, insertions, deletions. */
public record WordErrors(int errors, int words) {
    public static WordErrors between(String said, String recognised) {
        List<String> expected = words(said);
        List<String> actual = words(recognised);
        int[] row = new int[actual.size() + 1];
        Arrays.setAll(row, index -> index);
        for (int i = 1; i <= expected.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= actual.size(); j++) {
                int substitution = diagonal + (expected.get(i - 1).equals(actual.get(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitution, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return new WordErrors(row[actual.size()], expected.size());
    }

    public WordErrors plus(WordErrors other) {
        return new WordErrors(errors + other.errors, words + other.words);
    }

    public double rate() {
        return words == 0 ? 0 : (double) errors / words;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT)
                        .replace('ё', 'е')
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip()
                        .split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
