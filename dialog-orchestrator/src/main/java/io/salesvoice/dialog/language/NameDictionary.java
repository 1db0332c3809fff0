package io.salesvoice.dialog.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Given names with their everyday forms, found in any case. */
final class NameDictionary {
    private static final int FUZZY_LENGTH = 5;

    private final Map<String, List<GivenName>> byForm = new HashMap<>();

    /**
     * A name as it is called.
     *
     * @param nominative «Саша», not «Александр», when «Саша» was said
     * @param direct whether the form found is the nominative
     */
    record GivenName(String nominative, boolean feminine, boolean direct) {}

    NameDictionary() {
        for (String line : LanguageResource.lines("given-names.txt")) {
            boolean feminine = line.startsWith("ж");
            for (String name : line.substring(1).split("[:,]")) {
                add(name.strip(), feminine);
            }
        }
    }

    private void add(String name, boolean feminine) {
        boolean first = true;
        for (String form : Declension.forms(name, feminine)) {
            byForm.computeIfAbsent(form, key -> new ArrayList<>()).add(new GivenName(name, feminine, first));
            first = false;
        }
    }

    /** The likeliest name with this form: one in the nominative before others. */
    @Nullable
    GivenName find(String word) {
        return find(word, null);
    }

    /** @param feminine which sex the patronymic beside it has; null when there is none */
    @Nullable
    GivenName find(String word, @Nullable Boolean feminine) {
        GivenName best = null;
        for (GivenName name : byForm.getOrDefault(word, List.of())) {
            boolean fits = feminine == null || name.feminine() == feminine;
            if (fits && (best == null || name.direct() && !best.direct())) {
                best = name;
            }
        }
        return best;
    }

    /** A name one letter away from a word of at least five, as recognisers mishear; only in the nominative. */
    @Nullable
    GivenName findMisheard(String word) {
        if (word.length() < FUZZY_LENGTH) {
            return null;
        }
        GivenName found = null;
        for (Map.Entry<String, List<GivenName>> entry : byForm.entrySet()) {
            GivenName name = entry.getValue().getFirst();
            if (name.direct() && entry.getKey().length() >= FUZZY_LENGTH && oneLetterApart(entry.getKey(), word)) {
                if (found != null && !found.nominative().equals(name.nominative())) {
                    return null;
                }
                found = name;
            }
        }
        return found;
    }

    private static boolean oneLetterApart(String left, String right) {
        if (Math.abs(left.length() - right.length()) > 1) {
            return false;
        }
        int from = 0;
        int shorter = Math.min(left.length(), right.length());
        while (from < shorter && left.charAt(from) == right.charAt(from)) {
            from++;
        }
        int back = 0;
        while (back < shorter - from
                && left.charAt(left.length() - 1 - back) == right.charAt(right.length() - 1 - back)) {
            back++;
        }
        return Math.max(left.length(), right.length()) - from - back <= 1;
    }

    /** «иван» and «ИВАН» as «Иван». */
    static String capitalize(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
