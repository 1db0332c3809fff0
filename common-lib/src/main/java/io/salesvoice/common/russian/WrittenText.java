package io.salesvoice.common.russian;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text that rules look at: a place in it and what stands before and after. */
final class WrittenText {
    /** Words between a preposition and its number that change nothing. */
    private static final Set<String> TRANSPARENT = Set.of(
            "всего", "только", "примерно", "приблизительно", "ровно", "лишь", "еще", "уже", "почти", "целых", "где-то");

    private final String text;

    WrittenText(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    /** A match that begins exactly at {@code at}; lookbehind sees what is before. */
    @Nullable
    Matcher match(Pattern pattern, int at) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        matcher.useTransparentBounds(true);
        matcher.useAnchoringBounds(false);
        return matcher.lookingAt() ? matcher : null;
    }

    /** The word that ends before {@code at}, in lower case without ё; signs № and % count as words; empty at a border. */
    String wordBefore(int at) {
        int end = skipBack(at);
        if (end > 0 && "№%+".indexOf(text.charAt(end - 1)) >= 0) {
            return text.substring(end - 1, end);
        }
        int start = end;
        while (start > 0 && isWordPart(text.charAt(start - 1))) {
            start--;
        }
        return plain(text.substring(start, end));
    }

    /** The word that governs what is at {@code at}: {@link #wordBefore} past words like «всего» and «примерно». */
    String governor(int at) {
        int place = at;
        String word = wordBefore(place);
        while (TRANSPARENT.contains(word)) {
            place = skipBack(place) - word.length();
            word = wordBefore(place);
        }
        return word;
    }

    private int skipBack(int at) {
        int end = at;
        while (end > 0
                && (isSpace(text.charAt(end - 1)) || text.charAt(end - 1) == '«' || text.charAt(end - 1) == '"')) {
            end--;
        }
        return end;
    }

    /** The Cyrillic word that begins after the spaces at {@code at}, in lower case without ё; empty when none does. */
    String wordAfter(int at) {
        int start = wordStart(at);
        int end = start;
        while (end < text.length() && isCyrillic(text.charAt(end))) {
            end++;
        }
        return plain(text.substring(start, end));
    }

    /** Where the word after {@code at} begins. */
    int wordStart(int at) {
        int start = at;
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    /** Whether a sentence ends at {@code at}: nothing follows, or a capital letter does. */
    boolean sentenceEnds(int at) {
        int next = wordStart(at);
        return next >= text.length()
                || next > at && Character.isUpperCase(text.charAt(next))
                || text.charAt(next) == '\n';
    }

    boolean textEnds(int at) {
        return wordStart(at) >= text.length();
    }

    char charAt(int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : ' ';
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static boolean isCyrillic(char c) {
        return c >= 'а' && c <= 'я' || c >= 'А' && c <= 'Я' || c == 'ё' || c == 'Ё' || c == '\u0301';
    }

    private static boolean isWordPart(char c) {
        return Character.isLetter(c) || c == '-' || c == '\u0301';
    }

    static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('ё', 'е').replace("\u0301", "");
    }
}
