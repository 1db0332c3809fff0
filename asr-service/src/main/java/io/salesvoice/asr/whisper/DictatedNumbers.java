package io.salesvoice.asr.whisper;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Repairs number words of a dictated telephone number as Whisper misspells and splits them: «шестдесят», «четыресто»,
 * «девятьсот, двадцать, шесть». Only for what is known to be a number: other words would be bent.
 */
final class DictatedNumbers {
    /** Digits that a word fills: 100s leave two open, tens one, teens and units none. */
    private static final Map<String, Integer> OPEN = Map.ofEntries(
            Map.entry("ноль", 0),
            Map.entry("один", 0),
            Map.entry("два", 0),
            Map.entry("три", 0),
            Map.entry("четыре", 0),
            Map.entry("пять", 0),
            Map.entry("шесть", 0),
            Map.entry("семь", 0),
            Map.entry("восемь", 0),
            Map.entry("девять", 0),
            Map.entry("десять", -1),
            Map.entry("одиннадцать", -1),
            Map.entry("двенадцать", -1),
            Map.entry("тринадцать", -1),
            Map.entry("четырнадцать", -1),
            Map.entry("пятнадцать", -1),
            Map.entry("шестнадцать", -1),
            Map.entry("семнадцать", -1),
            Map.entry("восемнадцать", -1),
            Map.entry("девятнадцать", -1),
            Map.entry("двадцать", 1),
            Map.entry("тридцать", 1),
            Map.entry("сорок", 1),
            Map.entry("пятьдесят", 1),
            Map.entry("шестьдесят", 1),
            Map.entry("семьдесят", 1),
            Map.entry("восемьдесят", 1),
            Map.entry("девяносто", 1),
            Map.entry("сто", 2),
            Map.entry("двести", 2),
            Map.entry("триста", 2),
            Map.entry("четыреста", 2),
            Map.entry("пятьсот", 2),
            Map.entry("шестьсот", 2),
            Map.entry("семьсот", 2),
            Map.entry("восемьсот", 2),
            Map.entry("девятьсот", 2));

    private static final List<String> LONG_WORDS =
            OPEN.keySet().stream().filter(word -> word.length() >= 5).sorted().toList();
    private static final Pattern WORD = Pattern.compile("[а-яёА-ЯЁ]+");
    private static final Pattern NUMBER_COMMA_NUMBER = Pattern.compile("([а-яё]+), (?=([а-яё]+))");

    private DictatedNumbers() {}

    /** The text with its number words spelt and joined as they were meant. */
    static String repair(String text) {
        return joined(spelt(text));
    }

    private static String spelt(String text) {
        return WORD.matcher(text).replaceAll(match -> {
            String nearest = nearest(match.group().toLowerCase(Locale.ROOT));
            return nearest == null ? Matcher.quoteReplacement(match.group()) : nearest;
        });
    }

    private static @Nullable String nearest(String word) {
        if (word.startsWith("нул")) {
            return "ноль";
        }
        if (OPEN.containsKey(word)) {
            return word;
        }
        String best = null;
        int least = 3;
        for (String known : LONG_WORDS) {
            int allowed = known.length() >= 8 ? 2 : 1;
            int distance = distance(word, known, allowed);
            if (distance <= allowed && distance < least) {
                least = distance;
                best = known;
            }
        }
        return best;
    }

    private static String joined(String text) {
        return NUMBER_COMMA_NUMBER
                .matcher(text)
                .replaceAll(match -> joins(match.group(1), match.group(2)) ? "$1 " : "$1, ");
    }

    /** Hundreds take tens, teens and units; tens take units; what is full takes nothing. */
    private static boolean joins(String first, String second) {
        Integer open = OPEN.get(first);
        Integer next = OPEN.get(second);
        if (open == null || next == null || second.equals("ноль")) {
            return false;
        }
        return switch (open) {
            case 2 -> next < 2;
            case 1 -> next == 0;
            default -> false;
        };
    }

    /** Levenshtein distance, or more than {@code most}. */
    private static int distance(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
