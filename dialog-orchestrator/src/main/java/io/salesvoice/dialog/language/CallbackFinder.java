package io.salesvoice.dialog.language;

import io.salesvoice.dialog.domain.SlotContext;
import io.salesvoice.dialog.domain.SlotStatus;
import io.salesvoice.dialog.domain.SlotValue;
import io.salesvoice.dialog.domain.Slots;
import io.salesvoice.dialog.domain.WorkingHours;
import io.salesvoice.dialog.language.ClockFinder.Clock;
import io.salesvoice.dialog.language.DayFinder.Day;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When to call back. What is over or outside working hours comes back as the nearest time that can be proposed. Said
 * without being asked for, a time counts only beside a word of calling.
 */
final class CallbackFinder {
    private static final double SOON = 0.7;
    private static final int ROUND_TO_MINUTES = 5;
    private static final Duration NEAREST = Duration.ofMinutes(15);

    private static final Pattern CALLING = RussianPattern.of(
            "\\b(?:пере|на|до|со|по|от)?звон(?:и|ите|ить|ят|ит|им|имся|иться|ок|ка|ку)\\b|\\bчтобы\\b.*звонил\\w*|\\bнабер\\w+|\\bнабрать\\b|\\bсвяжи\\w+|\\bсвяз(?:аться|ывайтесь)\\b"
                    + "|\\b(?:мне|нам|вам) (?:\\w+ )?удобн\\w+|\\bудобн\\w+ (?:мне|нам|ли|будет|в|во|завтра|послезавтра|после)\\b|\\bпоговорим\\b");
    /** A day or hour in a question about something else. */
    private static final Pattern OTHER_TALK = RussianPattern.of(
            "\\b(?:сколько|почем|работаете|открыты|закрыты|доставля\\w+|доставк\\w+|привез\\w+|привоз\\w+|оплат\\w+|договор\\w*|отказ\\w+|гаранти\\w+|если (?!можно|удобно|получится|что|не трудно))");

    /** Words with which a time taken before is moved. */
    private static final Pattern CHANGING =
            RussianPattern.of("^(?:ой |ну |да |а )*нет\\b|\\bлучше\\b|\\bперенес\\w+|\\bвместо\\b");

    private static final Pattern NOT_CALLING =
            RussianPattern.of("\\bне (?:(?:надо|нужно|смейте|мне|нам|сюда) )*(?:пере|на)?звон\\w+[^,.]*");
    private static final Pattern NOT_X_BUT = RussianPattern.of(
            "\\bне (?:(?:в|во|на|к|ко|после) )?[\\wё:. -]{2,25}?,? а (?=(?:в|во|на|к|ко|после|завтра|сегодня|послезавтра|через)\\b)");
    private static final Pattern IMPOSSIBLE = RussianPattern.of(
            "\\b(?:сегодня|завтра|послезавтра|сейчас|во? \\w+|утром|днем|вечером)(?: я| мы| мне| нам)?(?: уже| точно)? (?:не могу|не сможем|не смогу|не получится|никак|не ?удобно|занят\\w?|не успею|не надо|не подходит|не вариант|не дозвонитесь)\\b");
    private static final Pattern NOW = RussianPattern.of(
            "\\b(?:прямо сейчас|сейчас|сразу|немедленно|в ближайшее время|как можно (?:скорее|быстрее)|поскорее|побыстрее|срочно|чем раньше тем лучше)\\b");
    private static final Pattern ORDINAL_DAY = RussianPattern.of(
            "(?<!пол)(?<!пол )(?<!половине )(?<!половину )(?<!четверть )(?<!минут )\\b((?:двадцать |тридцать )?(?:первого|второго|третьего|четвертого|пятого|шестого|седьмого|восьмого|девятого)|десятого|\\w+надцатого|двадцатого|тридцатого)\\b");

    /** What was said so far, in parts that later words may replace. */
    private static final class Draft {
        private @Nullable LocalDate day;
        private @Nullable LocalTime time;
        private @Nullable LocalDateTime moment;
        private boolean replaced;
        private double confidence = 1;
    }

    @Nullable
    SlotValue find(Utterance utterance, SlotContext context) {
        boolean expected = Slots.CALLBACK_AT.equals(context.expectedSlot());
        String text = NOT_CALLING.matcher(utterance.digits()).replaceAll(" ");
        boolean calling = CALLING.matcher(text).find();
        String earlier = Earlier.value(context, Slots.CALLBACK_AT);
        boolean changing = earlier != null && CHANGING.matcher(text).find();
        if (!calling && (!expected && !changing || OTHER_TALK.matcher(text).find())) {
            return null;
        }
        LocalDateTime now = context.hours().local(context.now()).truncatedTo(ChronoUnit.MINUTES);
        LocalDateTime before = dateTime(earlier);
        Draft draft = read(text, now, context.hours(), expected);
        if (draft.day == null && draft.time == null && draft.moment == null) {
            return null;
        }
        boolean correction = draft.replaced || before != null && (Corrections.begin(text) || !expected);
        try {
            return resolve(
                    draft, now, context.hours(), expected || changing ? date(earlier) : null, before, correction);
        } catch (DateTimeException e) {
            // A date beyond the calendar, «через 999 лет».
            return null;
        }
    }

    private static Draft read(String text, LocalDateTime now, WorkingHours hours, boolean expected) {
        Draft draft = new Draft();
        Matcher denied = NOT_X_BUT.matcher(text);
        draft.replaced = denied.find();
        String rest = IMPOSSIBLE.matcher(denied.replaceAll("")).replaceAll(" ");
        for (String part : Corrections.parts(rest)) {
            readPart(draft, ordinalsAsDates(part), now, hours, expected);
        }
        return draft;
    }

    private static void readPart(Draft draft, String text, LocalDateTime now, WorkingHours hours, boolean expected) {
        Duration delay = DelayFinder.find(text);
        if (delay != null) {
            draft.replaced |= draft.moment != null || draft.day != null || draft.time != null;
            draft.moment = roundUp(now.plus(delay));
            return;
        }
        Day day = DayFinder.find(text, now.toLocalDate());
        String left = text;
        if (day != null) {
            draft.replaced |= draft.day != null;
            draft.day = day.date();
            draft.confidence = Math.min(draft.confidence, day.confidence());
            left = text.substring(0, day.from()) + " " + text.substring(day.to());
        }
        LocalDate date = draft.day == null ? now.toLocalDate() : draft.day;
        Clock clock = ClockFinder.find(left.strip().replaceAll(" {2,}", " "), anySpan(hours, date), expected);
        if (clock != null) {
            draft.replaced |= draft.time != null;
            draft.time = clock.time();
            draft.confidence = Math.min(draft.confidence, clock.confidence());
        } else if (day == null
                && draft.day == null
                && draft.time == null
                && NOW.matcher(text).find()) {
            draft.moment = roundUp(now.plusMinutes(ROUND_TO_MINUTES));
            draft.confidence = SOON;
        }
        if (draft.time != null || draft.day != null) {
            draft.moment = clock != null || day != null ? null : draft.moment;
        }
    }

    private static @Nullable SlotValue resolve(
            Draft draft,
            LocalDateTime now,
            WorkingHours hours,
            @Nullable LocalDate pendingDay,
            @Nullable LocalDateTime before,
            boolean correction) {
        if (draft.moment != null) {
            return value(draft.moment, now, hours, draft.confidence, correction);
        }
        LocalTime time = draft.time;
        LocalDate day = draft.day;
        if (day != null && time == null && before != null) {
            time = before.toLocalTime();
        }
        if (time == null && day != null) {
            return dayOnly(day, now, hours, draft.confidence, correction);
        }
        if (time == null) {
            return null;
        }
        if (day == null && pendingDay != null) {
            day = pendingDay;
        }
        if (day == null) {
            return value(nextAt(time, now, hours), now, hours, draft.confidence, correction);
        }
        return value(day.atTime(time), now, hours, draft.confidence, correction);
    }

    private static SlotValue dayOnly(
            LocalDate day, LocalDateTime now, WorkingHours hours, double confidence, boolean correction) {
        if (day.isBefore(now.toLocalDate())) {
            return new SlotValue(
                    Slots.CALLBACK_AT, nearest(now, hours).toString(), confidence, SlotStatus.IN_THE_PAST, correction);
        }
        WorkingHours.Span span = hours.on(day);
        boolean over = span != null
                && day.equals(now.toLocalDate())
                && !now.toLocalTime().isBefore(span.close());
        if (span == null || over) {
            LocalDateTime open = hours.atOrNextOpen(span == null ? day.atStartOfDay() : now);
            return new SlotValue(Slots.CALLBACK_AT, open.toString(), confidence, SlotStatus.OUTSIDE_HOURS, correction);
        }
        return new SlotValue(Slots.CALLBACK_AT, day.toString(), confidence, SlotStatus.INCOMPLETE, correction);
    }

    private static SlotValue value(
            LocalDateTime at, LocalDateTime now, WorkingHours hours, double confidence, boolean correction) {
        if (at.isBefore(now)) {
            return new SlotValue(
                    Slots.CALLBACK_AT, nearest(now, hours).toString(), confidence, SlotStatus.IN_THE_PAST, correction);
        }
        if (!hours.isOpen(at)) {
            return new SlotValue(
                    Slots.CALLBACK_AT,
                    hours.atOrNextOpen(at).toString(),
                    confidence,
                    SlotStatus.OUTSIDE_HOURS,
                    correction);
        }
        return new SlotValue(Slots.CALLBACK_AT, at.toString(), confidence, SlotStatus.COMPLETE, correction);
    }

    /** The next day on which this hour is still ahead, a working one if the hour is within its hours. */
    private static LocalDateTime nextAt(LocalTime time, LocalDateTime now, WorkingHours hours) {
        LocalDateTime at = now.toLocalDate().atTime(time);
        if (!at.isAfter(now)) {
            at = at.plusDays(1);
        }
        for (int days = 0; days < 14; days++) {
            if (hours.isOpen(at.plusDays(days))) {
                return at.plusDays(days);
            }
        }
        return at;
    }

    private static LocalDateTime nearest(LocalDateTime now, WorkingHours hours) {
        return hours.atOrNextOpen(roundUp(now.plus(NEAREST)));
    }

    private static LocalDateTime roundUp(LocalDateTime at) {
        int beyond = at.getMinute() % ROUND_TO_MINUTES;
        return beyond == 0 ? at : at.plusMinutes(ROUND_TO_MINUTES - beyond);
    }

    /** Hours of a day, or of any day when it is closed, to choose between three at night and three in the afternoon. */
    private static WorkingHours.@Nullable Span anySpan(WorkingHours hours, LocalDate date) {
        WorkingHours.Span span = hours.on(date);
        return span != null ? span : hours.days().values().iterator().next();
    }

    /** «двадцать пятого» without its month as «25 числа». */
    private static String ordinalsAsDates(String text) {
        return ORDINAL_DAY.matcher(text).replaceAll(match -> OrdinalDays.of(match.group(1)) + " числа");
    }

    private static @Nullable LocalDateTime dateTime(@Nullable String value) {
        if (value == null || value.indexOf('T') < 0) {
            return null;
        }
        try {
            return LocalDateTime.parse(value);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalDate date(@Nullable String value) {
        if (value == null || value.length() < 10) {
            return null;
        }
        try {
            return LocalDate.parse(value.substring(0, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
