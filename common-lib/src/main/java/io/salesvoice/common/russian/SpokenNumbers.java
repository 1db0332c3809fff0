package io.salesvoice.common.russian;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Russian numbers as they are said, found and written in digits: cardinals in any case, «полторы тысячи», «два с
 * половиной», «тыщ», ordinals, numbers dictated digit by digit or in groups.
 */
public final class SpokenNumbers {
    private static final Set<String> DATE_WORDS = Set.of(
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря",
            "числа",
            "число",
            "числу",
            "года",
            "году",
            "год",
            "годом");
    private static final Set<String> CLOCK_PREPOSITIONS =
            Set.of("в", "во", "на", "к", "ко", "с", "со", "до", "после", "около");
    private static final Pattern WORD_AFTER =
            Pattern.compile("\\G[\\s\\u00a0]+([а-яё]+)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern WORD_BEFORE =
            Pattern.compile("([а-яё]+)[\\s\\u00a0]+$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private SpokenNumbers() {}

    /**
     * All numbers of the text in their order, words and digits alike. Neighbours that cannot be one number are
     * several spans: «восемь девятьсот шестнадцать» gives 8 and 916.
     */
    public static List<NumberSpan> parse(String text) {
        return new NumberScanner(text).scan();
    }

    /**
     * The text with its numbers in digits and the rest as it was: «двадцать пять тысяч рублей» becomes «25000
     * рублей», «в четырнадцать тридцать» «в 14:30», «двадцать пятого ноября» «25 ноября». What may not be meant as a
     * number stays: «один» by itself, «раз», «пара», «двое», ordinals other than dates.
     */
    public static String toDigits(String text) {
        List<NumberSpan> spans = parse(text);
        if (spans.isEmpty()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        int index = 0;
        while (index < spans.size()) {
            int next = runEnd(text, spans, index);
            List<NumberSpan> run = spans.subList(index, next);
            int start = runStart(text, run);
            out.append(text, copied, start);
            appendRun(out, text, run, start);
            copied = run.getLast().end();
            index = next;
        }
        return out.append(text, copied, text.length()).toString();
    }

    /** Index after the last span that follows {@code from} with nothing but spaces, commas or hyphens between. */
    private static int runEnd(String text, List<NumberSpan> spans, int from) {
        int next = from + 1;
        while (next < spans.size()
                && joins(text, spans.get(next - 1).end(), spans.get(next).start())) {
            next++;
        }
        return next;
    }

    private static boolean joins(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != ',' && c != '-' && c != '–') {
                return false;
            }
        }
        return true;
    }

    /** «плюс» before a dictated number belongs to it. */
    private static int runStart(String text, List<NumberSpan> run) {
        int start = run.getFirst().start();
        if (run.size() < 3 || !"7".equals(run.getFirst().digits())) {
            return start;
        }
        Matcher before = WORD_BEFORE.matcher(text.substring(0, start));
        return before.find() && "плюс".equals(lower(before.group(1))) ? before.start() : start;
    }

    private static void appendRun(StringBuilder out, String text, List<NumberSpan> run, int start) {
        if (start < run.getFirst().start()) {
            out.append('+');
        }
        if (appendClock(out, text, run)) {
            return;
        }
        int copied = run.getFirst().start();
        for (NumberSpan span : run) {
            out.append(text, copied, span.start());
            out.append(isWritten(text, span, run.size()) ? span.digits() : text.substring(span.start(), span.end()));
            copied = span.end();
        }
    }

    private static boolean isWritten(String text, NumberSpan span, int runSize) {
        String said = text.substring(span.start(), span.end());
        return switch (span.kind()) {
            case LITERAL -> true;
            case COLLECTIVE -> false;
            case REPEATED -> runSize > 1;
            case ORDINAL -> followedByDateWord(text, span.end());
            case CARDINAL -> {
                NumberWord word = NumberWord.of(lower(said));
                if (word == null) {
                    yield true;
                }
                boolean acronym = said.length() > 1 && said.equals(said.toUpperCase(Locale.ROOT));
                yield word.lone() && !acronym && (runSize > 1 || !word.one());
            }
        };
    }

    private static boolean followedByDateWord(String text, int end) {
        Matcher after = WORD_AFTER.matcher(text);
        return after.find(end) && after.start() == end && DATE_WORDS.contains(lower(after.group(1)));
    }

    /** «в четырнадцать тридцать», «в девять ноль пять», «к десяти ноль ноль». */
    private static boolean appendClock(StringBuilder out, String text, List<NumberSpan> run) {
        if (run.size() < 2 || run.size() > 3 || run.stream().anyMatch(s -> s.kind() != NumberSpan.Kind.CARDINAL)) {
            return false;
        }
        if (!text.substring(run.getFirst().start(), run.getLast().end()).matches("[\\p{L} \\u00a0]+")) {
            return false;
        }
        Matcher before = WORD_BEFORE.matcher(text.substring(0, run.getFirst().start()));
        if (!before.find() || !CLOCK_PREPOSITIONS.contains(lower(before.group(1)))) {
            return false;
        }
        long hour = run.getFirst().longValue();
        long minute = run.getLast().longValue();
        boolean leadingZero = run.size() == 3 && "0".equals(run.get(1).digits());
        boolean minutesFit = leadingZero ? minute < 10 : run.size() == 2 && minute >= 10 && minute < 60;
        if (hour > 23
                || !minutesFit
                || !run.getFirst().whole()
                || !run.getLast().whole()) {
            return false;
        }
        out.append(hour).append(':').append(minute < 10 ? "0" : "").append(minute);
        return true;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
