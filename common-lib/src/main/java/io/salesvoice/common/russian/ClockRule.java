package io.salesvoice.common.russian;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times of day: «в 15:00» as «в три часа дня», «14:30» as «четырнадцать тридцать», «9:00–18:00» as a range. */
final class ClockRule implements SpeakingRule {
    private static final String TIME = "([01]?\\d|2[0-4]):([0-5]\\d)(?![\\d:])";
    private static final Pattern COLON =
            Pattern.compile(TIME + "(?:\\s?[-–—]\\s?" + TIME + ")?(?:\\s?ч\\.?(?!\\p{L}))?");
    private static final Pattern DOT =
            Pattern.compile("([01]?\\d|2[0-4])\\.([0-5]\\d)(?![\\d.])(?!\\s?(?:" + MeasureUnits.PATTERN + "))");
    private static final Noun HOUR = Noun.masculine("час", "часы", "часов");
    private static final Set<String> TIME_PREPOSITIONS = Set.of("в", "к", "после", "до");

    @Override
    public @Nullable Replacement apply(WrittenText text, int at) {
        String governor = text.governor(at);
        Matcher matcher = text.match(COLON, at);
        if (matcher != null) {
            if (matcher.group(3) != null) {
                return new Replacement(matcher.end(), range(matcher, governor));
            }
            return new Replacement(matcher.end(), time(matcher, governor, saysDayPart(text, matcher.end())));
        }
        Matcher dotted = text.match(DOT, at);
        if (dotted != null && TIME_PREPOSITIONS.contains(governor)) {
            return new Replacement(dotted.end(), time(dotted, governor, false));
        }
        return null;
    }

    /** «в 3:00 дня»: the writer tells the part of the day. */
    private static boolean saysDayPart(WrittenText text, int end) {
        return Set.of("утра", "дня", "вечера", "ночи").contains(text.wordAfter(end));
    }

    private static String time(Matcher matcher, String governor, boolean dayPartFollows) {
        int hour = Integer.parseInt(matcher.group(1)) % 24;
        int minute = Integer.parseInt(matcher.group(2));
        GrammaticalCase grammaticalCase = Governors.caseAfter(governor);
        if (minute > 0) {
            return withMinutes(hour, minute, grammaticalCase);
        }
        if (!Governors.governs(governor)) {
            return RussianNumerals.cardinal(hour, GrammaticalCase.NOMINATIVE, GrammaticalGender.MASCULINE)
                    + (dayPartFollows ? " " + hours(hour, GrammaticalCase.NOMINATIVE) : " ноль-ноль");
        }
        int said = hour % 12 == 0 ? 12 : hour % 12;
        return wholeHour(said, grammaticalCase) + (dayPartFollows ? "" : " " + dayPart(hour));
    }

    /** «час», «три часа», «трёх часов». */
    private static String wholeHour(int said, GrammaticalCase grammaticalCase) {
        return said == 1
                ? hours(1, grammaticalCase)
                : RussianNumerals.cardinal(said, grammaticalCase, GrammaticalGender.MASCULINE) + " "
                        + hours(said, grammaticalCase);
    }

    private static String hours(int number, GrammaticalCase grammaticalCase) {
        return HOUR.after(number, grammaticalCase);
    }

    private static String withMinutes(int hour, int minute, GrammaticalCase grammaticalCase) {
        String hourWords = hour == 1
                ? hours(1, grammaticalCase)
                : RussianNumerals.cardinal(hour, grammaticalCase, GrammaticalGender.MASCULINE);
        return hourWords + " " + (minute < 10 ? "ноль " : "")
                + RussianNumerals.cardinal(minute, grammaticalCase, GrammaticalGender.MASCULINE);
    }

    /** «с девяти утра до шести вечера»; with minutes by the 24-hour clock. */
    private static String range(Matcher matcher, String governor) {
        int fromHour = Integer.parseInt(matcher.group(1)) % 24;
        int fromMinute = Integer.parseInt(matcher.group(2));
        int toHour = Integer.parseInt(matcher.group(3)) % 24;
        int toMinute = Integer.parseInt(matcher.group(4));
        boolean minutes = fromMinute > 0 || toMinute > 0;
        String fromPart = dayPart(fromHour);
        String toPart = dayPart(toHour);
        String from = minutes
                ? exact(fromHour, fromMinute)
                : short12(fromHour) + (fromPart.equals(toPart) ? "" : " " + fromPart);
        String to = minutes ? exact(toHour, toMinute) : short12(toHour) + " " + toPart;
        return (governor.equals("с") ? "" : "с ") + from + " до " + to;
    }

    private static String exact(int hour, int minute) {
        return minute == 0
                ? RussianNumerals.cardinal(hour, GrammaticalCase.GENITIVE, GrammaticalGender.MASCULINE)
                : withMinutes(hour, minute, GrammaticalCase.GENITIVE);
    }

    private static String short12(int hour) {
        int said = hour % 12 == 0 ? 12 : hour % 12;
        return said == 1
                ? "часа"
                : RussianNumerals.cardinal(said, GrammaticalCase.GENITIVE, GrammaticalGender.MASCULINE);
    }

    private static String dayPart(int hour) {
        if (hour < 4) {
            return "ночи";
        }
        if (hour < 12) {
            return "утра";
        }
        return hour < 17 ? "дня" : "вечера";
    }
}
