package io.salesvoice.dialog.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of a written text is said aloud. */
final class SpokenText {
    private static final Pattern LINK = Pattern.compile("!?\\[([^]]*)]\\([^)]*\\)");
    private static final Pattern EMPHASIS =
            Pattern.compile("\\*{1,3}|`|~~|(?<![\\p{L}\\d])_{1,2}|_{1,2}(?![\\p{L}\\d])");
    /** A full stop ends a sentence when a capital, a quote or a digit follows and no known abbreviation stands before. */
    private static final Pattern END = Pattern.compile("[.!?…]+(?=\\s+[«\"\\p{Lu}\\d])");

    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:^|[\\s(«])(?:т|д|п|г|ул|стр|корп|руб|тыс|млн|кг|шт|мин|ч|им|см|др|пр|обл|р)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int SPOKEN_SENTENCES = 2;

    private SpokenText() {}

    /** Without the marks of Markdown. */
    static String plain(String markdown) {
        String text = LINK.matcher(markdown).replaceAll("$1");
        return EMPHASIS.matcher(text).replaceAll("").replaceAll("[ \\t]+", " ");
    }

    /** The first two sentences. */
    static String condense(String paragraph) {
        List<String> sentences = sentences(plain(paragraph).strip());
        return String.join(" ", sentences.subList(0, Math.min(SPOKEN_SENTENCES, sentences.size())));
    }

    static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        Matcher end = END.matcher(text);
        int from = 0;
        while (end.find()) {
            boolean abbreviated = end.group().equals(".")
                    && ABBREVIATION.matcher(text.substring(from, end.start())).find();
            if (!abbreviated) {
                sentences.add(text.substring(from, end.end()).strip());
                from = end.end();
            }
        }
        String rest = text.substring(from).strip();
        if (!rest.isEmpty()) {
            sentences.add(rest);
        }
        return sentences;
    }
}
