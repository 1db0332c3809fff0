package io.salesvoice.dialog.language;

import io.salesvoice.dialog.domain.WorkingHours;
import java.time.LocalTime;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which time of the day is meant: «в три», «к пяти», «в 14:30», «без четверти четыре», «в половине третьего», «после
 * обеда». An hour without its part of the day is taken so that it falls in working hours if it can.
 */
final class ClockFinder {
    private static final double SURE = 0.95;
    private static final double PROPOSED = 0.85;
    private static final int HALF = 30;

    private static final String PART = "(?: (утра|дня|вечера|ночи))?";
    private static final String NOT_COUNTED =
            "(?![\\d:%])(?!\\.\\d)(?! ?(?:человек|сотрудник|люд|руб|₽|тыс|кг|кило|чаш|дн[яею]й|день|дня через"
                    + "|раз[аы]?\\b|процент|литр|этаж|числ|го\\b|-го|январ|феврал|март|апрел|мая|июн|июл|август|сентябр|октябр"
                    + "|ноябр|декабр|недел|месяц|год|лет\\b|дома|офис|штук|машин|пачк))";
    private static final Pattern WRITTEN =
            RussianPattern.of("(?<![\\d.,])([01]?\\d|2[0-3])[:.,]([0-5]\\d)(?!\\d|[.,]\\d)" + PART);
    private static final Pattern LESS =
            RussianPattern.of("\\bбез (\\d{1,2}|четверти|четвертей)(?: минут\\w*)? (\\d{1,2}|час)" + "\\b" + PART);
    /** «Без двадцати пять» sounds like twenty-five. */
    private static final Pattern LESS_TWENTY = RussianPattern.of("\\bбез 2([1-9])\\b(?! ?(?:минут|\\d|час))" + PART);

    private static final String ORDINALS =
            "(первого|второго|третьего|четвертого|пятого|шестого|седьмого|восьмого|девятого|десятого|одиннадцатого|двенадцатого)";
    private static final Pattern HALF_PAST = RussianPattern.of("\\b(?:пол|половин\\w+) ?" + ORDINALS + PART);
    private static final Pattern QUARTER = RussianPattern.of("\\bчетверть " + ORDINALS + PART);
    private static final Pattern MINUTES_OF = RussianPattern.of("\\b(\\d{1,2}) минут\\w* " + ORDINALS + PART);
    private static final Pattern RANGE =
            RussianPattern.of("\\b(?:с|со|между|от) (\\d{1,2})(?: час\\w*)?(?:[:.]([0-5]\\d))? (?:до|и|по) (\\d{1,2})"
                    + "(?: час\\w*)?" + PART + NOT_COUNTED);
    private static final Pattern BEFORE =
            RussianPattern.of("\\b(?:до|не позже|не позднее) (\\d{1,2})(?: час\\w*)?" + PART + NOT_COUNTED);
    private static final Pattern AT = RussianPattern.of(
            "\\b(?:в|во|к|ко|на|районе|около|после|с|со|часов в|часа в|часиков в|раньше|позже|где-то|примерно|часам к) (\\d{1,2})(?: час\\w*)?(?: (?:и )?([0-5]\\d)(?: минут\\w*)?)?"
                    + PART + NOT_COUNTED);
    private static final Pattern AT_ONE = RussianPattern.of(
            "\\b(?:в|к|ко|около|после|на|часу|часик) (?:1 )?(?:час|часу|часа|один час|один)(?: (дня|ночи))?\\b(?! (?:или )?\\d)");
    private static final Pattern HOURS = RussianPattern.of(
            "(?<!\\bза )(?<!\\bчерез )(?<!\\bпо )(?<![\\d:.,])(\\d{1,2}) (?:час\\w* )?(утра|дня|вечера|ночи)\\b(?! через)");
    private static final Pattern BARE_HOURS = RussianPattern.of(
            "(?<![\\d:.,])(\\d{1,2}) час(?:а|ов|иков)?\\b(?! через)(?: (?:и )?([0-5]\\d)(?: минут\\w*)?)?");
    private static final Pattern BARE = RussianPattern.of(
            "^(?:ну|давайте|лучше|да|хорошо|тогда|можно|часов|часа|часиков|э+|наверное|в|[,. ])*(\\d{1,2})(?:[ :.-]([0-5]\\d))?[ .,!]*$");
    private static final Pattern ANY_TIME = RussianPattern.of(
            "\\bв любо\\w+ время\\b|\\bкогда угодно\\b|\\bв любой момент\\b|\\bкогда (?:вам )?удобно\\b|\\bбез разницы\\b|\\bне ?важно\\b|\\bвсе равно\\b|\\bвесь день\\b|\\bцелый день\\b|\\bкогда хотите\\b");
    private static final Map<String, Integer> ORDINAL_HOURS = Map.ofEntries(
            Map.entry("первого", 1),
            Map.entry("второго", 2),
            Map.entry("третьего", 3),
            Map.entry("четвертого", 4),
            Map.entry("пятого", 5),
            Map.entry("шестого", 6),
            Map.entry("седьмого", 7),
            Map.entry("восьмого", 8),
            Map.entry("девятого", 9),
            Map.entry("десятого", 10),
            Map.entry("одиннадцатого", 11),
            Map.entry("двенадцатого", 12));
    private static final LocalTime ANY = LocalTime.of(11, 0);

    private ClockFinder() {}

    /** A time of the day. */
    record Clock(LocalTime time, double confidence) {}

    /** @param expected whether the time was asked for, so that a bare number is one */
    static @Nullable Clock find(String text, WorkingHours.@Nullable Span open, boolean expected) {
        DayPart part = DayPart.find(text);
        Clock exact = exact(text, open, part, expected);
        if (exact != null) {
            return exact;
        }
        if (part != null) {
            return new Clock(part.proposal(), PROPOSED);
        }
        return expected && ANY_TIME.matcher(text).find() ? new Clock(ANY, PROPOSED) : null;
    }

    private static @Nullable Clock exact(
            String text, WorkingHours.@Nullable Span open, @Nullable DayPart part, boolean expected) {
        Reader reader = new Reader(open, part);
        Matcher matcher = LESS.matcher(text);
        if (matcher.find()) {
            String minutes = matcher.group(1);
            int less = minutes.startsWith("четверт") ? 15 : Integer.parseInt(minutes);
            int hour = matcher.group(2).equals("час") ? 1 : Integer.parseInt(matcher.group(2));
            LocalTime whole = reader.time(hour, 0, matcher.group(3));
            return whole == null || less > 59 ? null : new Clock(whole.minusMinutes(less), SURE);
        }
        matcher = LESS_TWENTY.matcher(text);
        if (matcher.find()) {
            LocalTime whole = reader.time(Integer.parseInt(matcher.group(1)), 0, matcher.group(2));
            return whole == null ? null : new Clock(whole.minusMinutes(20), SURE);
        }
        matcher = WRITTEN.matcher(text);
        if (matcher.find()) {
            return reader.clock(matcher.group(1), matcher.group(2), matcher.group(3));
        }
        Clock part60 = partOfHour(text, reader);
        if (part60 != null) {
            return part60;
        }
        matcher = RANGE.matcher(text);
        if (matcher.find()) {
            return reader.clock(matcher.group(1), matcher.group(2), matcher.group(4));
        }
        matcher = BEFORE.matcher(text);
        if (matcher.find()) {
            Clock limit = reader.clock(matcher.group(1), null, matcher.group(2));
            return limit == null ? null : new Clock(limit.time().minusHours(1), PROPOSED);
        }
        matcher = AT.matcher(text);
        if (matcher.find()) {
            return reader.clock(matcher.group(1), matcher.group(2), matcher.group(3));
        }
        matcher = HOURS.matcher(text);
        if (matcher.find()) {
            return reader.clock(matcher.group(1), null, matcher.group(2));
        }
        matcher = AT_ONE.matcher(text);
        if (matcher.find()) {
            return reader.clock("1", null, matcher.group(1));
        }
        if (!expected) {
            return null;
        }
        matcher = BARE_HOURS.matcher(text);
        if (matcher.find()) {
            return reader.clock(matcher.group(1), matcher.group(2), null);
        }
        matcher = BARE.matcher(text);
        return matcher.find() ? reader.clock(matcher.group(1), matcher.group(2), null) : null;
    }

    /** «в половине третьего», «четверть шестого», «десять минут пятого». */
    private static @Nullable Clock partOfHour(String text, Reader reader) {
        Matcher matcher = HALF_PAST.matcher(text);
        if (matcher.find()) {
            return reader.past(matcher.group(1), HALF, matcher.group(2));
        }
        matcher = QUARTER.matcher(text);
        if (matcher.find()) {
            return reader.past(matcher.group(1), HALF / 2, matcher.group(2));
        }
        matcher = MINUTES_OF.matcher(text);
        return matcher.find()
                ? reader.past(matcher.group(2), Integer.parseInt(matcher.group(1)), matcher.group(3))
                : null;
    }

    /** Turns an hour as said into one of twenty-four. */
    private record Reader(
            WorkingHours.@Nullable Span open, @Nullable DayPart part) {
        @Nullable
        Clock clock(String hour, @Nullable String minute, @Nullable String said) {
            LocalTime time = time(Integer.parseInt(hour), minute == null ? 0 : Integer.parseInt(minute), said);
            return time == null ? null : new Clock(time, SURE);
        }

        @Nullable
        Clock past(String ordinal, int minutes, @Nullable String said) {
            int hour = ORDINAL_HOURS.getOrDefault(ordinal, 1) - 1;
            LocalTime time = minutes > 59 ? null : time(hour == 0 ? 12 : hour, minutes, said);
            return time == null ? null : new Clock(time, SURE);
        }

        @Nullable
        LocalTime time(int hour, int minute, @Nullable String said) {
            if (hour > 23) {
                return null;
            }
            if (hour > 12 || hour == 0) {
                return LocalTime.of(hour, minute);
            }
            LocalTime first = LocalTime.of(hour % 12, minute);
            LocalTime second = LocalTime.of(hour % 12 + 12, minute);
            Boolean afternoon = afternoon(hour, said);
            if (afternoon != null) {
                return afternoon ? second : first;
            }
            boolean late = hour <= 7 || hour == 12;
            LocalTime likely = late ? second : first;
            LocalTime other = late ? first : second;
            return !isOpen(likely) && isOpen(other) ? other : likely;
        }

        private @Nullable Boolean afternoon(int hour, @Nullable String said) {
            if (said != null) {
                return switch (said) {
                    case "утра" -> false;
                    case "ночи" -> hour >= 9 && hour != 12;
                    case "вечера" -> hour != 12;
                    default -> hour <= 6 || hour == 12;
                };
            }
            if (part == null) {
                return null;
            }
            return switch (part) {
                case MORNING -> hour == 12;
                case EVENING, TOWARDS_EVENING -> hour != 12;
                case BEFORE_LUNCH, NOON, LUNCH, AFTERNOON, AFTER_LUNCH -> hour <= 7 || hour == 12;
                case NIGHT -> hour >= 9 && hour != 12;
            };
        }

        private boolean isOpen(LocalTime time) {
            return open != null && !time.isBefore(open.open()) && time.isBefore(open.close());
        }
    }
}
