package io.salesvoice.dialog.language;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which day is meant: «послезавтра», «через пару дней», «во вторник», «25 ноября», «в конце недели». */
final class DayFinder {
    /** A date of this year that is over by more than this is next year's. */
    private static final int RECENT_DAYS = 60;

    private static final double SURE = 0.95;
    private static final double VAGUE = 0.7;

    private static final Pattern AFTER_DAYS = RussianPattern.of(
            "\\bчерез (?:(\\d{1,3}(?=(?:-\\d{1,3}| или \\d{1,3})? )|пару|пары|несколько|полтора|одну|один)(?:-\\d{1,3}| или \\d{1,3})? )?(день|дня|дней|денек|деньк\\w+|сутки|суток|недел\\w+|недельк\\w+|месяц\\w*|год)\\b");
    private static final Pattern DAYS_AFTER =
            RussianPattern.of("\\b(дня|дней|денька|деньков|недели|недельки|недель|месяца) через (\\d{1,3})\\b");
    private static final Pattern DAY_AFTER_TOMORROW = RussianPattern.of("\\bпосле ?завтра\\w*");
    private static final Pattern TOMORROW = RussianPattern.of("\\bзавтра\\w*");
    private static final Pattern TODAY = RussianPattern.of("\\bсегодня\\w*");
    private static final String MONTH_NAMES =
            "январ\\w+|феврал\\w+|марта|марте|апрел\\w+|мая|мае|июн\\w+|июл\\w+|август\\w+|сентябр\\w+|октябр\\w+|ноябр\\w+|декабр\\w+";
    private static final Pattern DATE = RussianPattern.of("\\b(\\d{1,2})(?:-?го|-?е)? (" + MONTH_NAMES + ")\\b");
    private static final Pattern NUMERIC = RussianPattern.of(
            "(?<![\\d.,])(?<!\\bв )(?<!\\bк )(?<!\\bпосле )(\\d{1,2})[.,](\\d{2})(?:[.,](\\d{4}|\\d{2}))?(?![\\d])");
    private static final Pattern DAY_OF_MONTH =
            RussianPattern.of("\\b(\\d{1,2})(?: числа| числу| число|-?го(?: числа)?)(?!\\w)");
    private static final Pattern WEEKDAY = RussianPattern.of(
            "\\b(?:(следующ\\w+|будущ\\w+|ближайш\\w+|эт\\w+) )?(понедельник\\w*|вторник\\w*|сред[ауые]|четверг\\w*|пятниц\\w+|суббот\\w+|воскресен\\w+)\\b");
    private static final Pattern PART_OF_WEEK = RussianPattern.of(
            "\\b(начал\\w*|середин\\w*|конц\\w+|конец)( следующей| будущей)?(?: этой| рабочей)?( следующей| будущей)? недел\\w+");
    private static final Pattern NEXT_WEEK = RussianPattern.of("\\b(?:следующ\\w+|будущ\\w+|той) недел\\w+");
    private static final Pattern THIS_WEEK = RussianPattern.of("\\bна (?:этой )?неделе\\b|\\bна днях\\b");
    private static final Pattern WEEKEND = RussianPattern.of("\\b(?:на|в|во|по) выходны\\w+");

    private static final Map<String, DayOfWeek> WEEKDAYS = new LinkedHashMap<>();
    private static final String[] MONTHS = {
        "январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"
    };

    static {
        WEEKDAYS.put("пон", DayOfWeek.MONDAY);
        WEEKDAYS.put("вто", DayOfWeek.TUESDAY);
        WEEKDAYS.put("сре", DayOfWeek.WEDNESDAY);
        WEEKDAYS.put("чет", DayOfWeek.THURSDAY);
        WEEKDAYS.put("пят", DayOfWeek.FRIDAY);
        WEEKDAYS.put("суб", DayOfWeek.SATURDAY);
        WEEKDAYS.put("вос", DayOfWeek.SUNDAY);
    }

    /**
     * A day.
     *
     * @param from index in the text of its first character
     * @param to index after its last
     */
    record Day(LocalDate date, double confidence, int from, int to) {}

    private DayFinder() {}

    static @Nullable Day find(String text, LocalDate today) {
        Matcher matcher = AFTER_DAYS.matcher(text);
        if (matcher.find()) {
            return day(matcher, after(today, matcher.group(1), matcher.group(2)), SURE);
        }
        matcher = DAYS_AFTER.matcher(text);
        if (matcher.find()) {
            return day(matcher, after(today, matcher.group(2), matcher.group(1)), SURE);
        }
        Day near = near(text, today);
        if (near != null) {
            return near;
        }
        Day date = date(text, today);
        return date != null ? date : weekday(text, today);
    }

    /** The first of «сегодня», «завтра», «послезавтра» in the text. */
    private static @Nullable Day near(String text, LocalDate today) {
        Day first = null;
        List<Pattern> patterns = List.of(TODAY, TOMORROW, DAY_AFTER_TOMORROW);
        for (int days = 0; days < patterns.size(); days++) {
            Matcher matcher = patterns.get(days).matcher(text);
            if (matcher.find() && (first == null || matcher.start() < first.from())) {
                first = day(matcher, today.plusDays(days), SURE);
            }
        }
        return first;
    }

    private static @Nullable Day date(String text, LocalDate today) {
        Matcher matcher = DATE.matcher(text);
        if (matcher.find()) {
            LocalDate date = dated(today, number(matcher.group(1)), month(matcher.group(2)));
            return date == null ? null : day(matcher, date, SURE);
        }
        matcher = NUMERIC.matcher(text);
        if (matcher.find()) {
            LocalDate date = dated(today, number(matcher.group(1)), number(matcher.group(2)));
            if (date != null) {
                return day(matcher, date, SURE);
            }
        }
        matcher = DAY_OF_MONTH.matcher(text);
        if (matcher.find()) {
            LocalDate date = ofMonth(today, number(matcher.group(1)));
            return date == null ? null : day(matcher, date, SURE);
        }
        return null;
    }

    private static @Nullable Day weekday(String text, LocalDate today) {
        Matcher matcher = PART_OF_WEEK.matcher(text);
        if (matcher.find()) {
            boolean next = matcher.group(2) != null || matcher.group(3) != null;
            return day(matcher, partOfWeek(today, matcher.group(1), next), VAGUE);
        }
        matcher = WEEKDAY.matcher(text);
        if (matcher.find()) {
            DayOfWeek weekday =
                    Objects.requireNonNull(WEEKDAYS.get(matcher.group(2).substring(0, 3)));
            String which = matcher.group(1);
            boolean nextWeek = which != null && (which.startsWith("след") || which.startsWith("буд"));
            LocalDate date = nextWeek
                    ? monday(today).plusWeeks(1).with(TemporalAdjusters.nextOrSame(weekday))
                    : today.with(TemporalAdjusters.next(weekday));
            return day(matcher, date, SURE);
        }
        matcher = NEXT_WEEK.matcher(text);
        if (matcher.find()) {
            return day(matcher, monday(today).plusWeeks(1), VAGUE);
        }
        matcher = THIS_WEEK.matcher(text);
        if (matcher.find()) {
            return day(matcher, today.plusDays(1), VAGUE);
        }
        matcher = WEEKEND.matcher(text);
        if (matcher.find()) {
            return day(matcher, today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)), VAGUE);
        }
        return null;
    }

    private static Day day(Matcher matcher, LocalDate date, double confidence) {
        return new Day(date, confidence, matcher.start(), matcher.end());
    }

    private static LocalDate after(LocalDate today, @Nullable String count, String unit) {
        int number = count == null ? 1 : count(count);
        if (unit.startsWith("недел")) {
            return today.plusWeeks(number);
        }
        if (unit.startsWith("месяц")) {
            return today.plusMonths(number);
        }
        if (unit.startsWith("год")) {
            return today.plusYears(number);
        }
        // «Через день» skips one.
        return today.plusDays(count == null ? 2 : number);
    }

    private static int count(String word) {
        return switch (word) {
            case "одну", "один" -> 1;
            case "пару", "пары", "полтора" -> 2;
            case "несколько" -> 3;
            default -> number(word);
        };
    }

    private static LocalDate partOfWeek(LocalDate today, String part, boolean next) {
        LocalDate monday = monday(today).plusWeeks(next ? 1 : 0);
        DayOfWeek weekday = part.startsWith("нач")
                ? DayOfWeek.MONDAY
                : part.startsWith("сер") ? DayOfWeek.WEDNESDAY : DayOfWeek.FRIDAY;
        LocalDate date = monday.with(TemporalAdjusters.nextOrSame(weekday));
        return date.isBefore(today) ? date.plusWeeks(1) : date;
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** This year's date, or next year's when it is long over; null when there is none. */
    private static @Nullable LocalDate dated(LocalDate today, int day, int month) {
        for (int years = 0; years <= 4; years++) {
            LocalDate date = valid(today.getYear() + years, month, day);
            if (date != null && !date.isBefore(today.minusDays(RECENT_DAYS))) {
                return date;
            }
        }
        return null;
    }

    /** The nearest such day of a month. */
    private static @Nullable LocalDate ofMonth(LocalDate today, int day) {
        LocalDate first = today.withDayOfMonth(1);
        for (int months = 0; months <= 2; months++) {
            LocalDate month = first.plusMonths(months);
            LocalDate date = valid(month.getYear(), month.getMonthValue(), day);
            if (date != null && !date.isBefore(today)) {
                return date;
            }
        }
        return null;
    }

    private static @Nullable LocalDate valid(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int month(String word) {
        for (int i = 0; i < MONTHS.length; i++) {
            if (word.startsWith(MONTHS[i]) && (i != 4 || word.length() == 3)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("no month (expected: a word matched as one)");
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
