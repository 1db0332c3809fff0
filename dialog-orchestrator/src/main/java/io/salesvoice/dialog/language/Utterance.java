package io.salesvoice.dialog.language;

import io.salesvoice.common.russian.SpokenNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text prepared for the finders.
 *
 * @param text as the recogniser wrote it
 * @param digits lower case, е for ё, numbers in digits, single blanks
 * @param words its words
 */
record Utterance(String text, String digits, List<Word> words) {
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");

    Utterance {
        words = List.copyOf(words);
    }

    /**
     * @param said as written
     * @param text lower case, е for ё
     */
    record Word(String said, String text) {
        boolean capitalized() {
            return Character.isUpperCase(said.charAt(0));
        }
    }

    static Utterance of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(matcher.group(), normalize(matcher.group())));
        }
        String digits = normalize(SpokenNumbers.toDigits(text.toLowerCase(Locale.ROOT)))
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
        return new Utterance(text, digits, words);
    }

    static String normalize(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    String word(int index) {
        return index >= 0 && index < words.size() ? words.get(index).text() : "";
    }
}
