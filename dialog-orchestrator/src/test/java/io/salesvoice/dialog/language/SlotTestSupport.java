package io.salesvoice.dialog.language;

import io.salesvoice.dialog.domain.SlotContext;
import io.salesvoice.dialog.domain.SlotExtractor;
import io.salesvoice.dialog.domain.SlotValue;
import io.salesvoice.dialog.domain.WorkingHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A Wednesday noon in Moscow, a company open on weekdays from 9 to 19, and an extractor. */
final class SlotTestSupport {
    static final WorkingHours HOURS = hours();
    /** Wednesday, 25 November 2026, 12:00. */
    static final Instant NOW = HOURS.instant(LocalDateTime.of(2026, 11, 25, 12, 0));

    static final SlotExtractor EXTRACTOR = new RussianSlotExtractor(
            word -> Set.of("маэстро", "соло", "старт", "команда").contains(word));

    private SlotTestSupport() {}

    private static WorkingHours hours() {
        Map<DayOfWeek, WorkingHours.Span> days = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= 5) {
                days.put(day, new WorkingHours.Span(LocalTime.of(9, 0), LocalTime.of(19, 0)));
            }
        }
        return new WorkingHours(ZoneId.of("Europe/Moscow"), days, Set.of(LocalDate.of(2026, 12, 31)));
    }

    static SlotContext context(@Nullable String expected, @Nullable String pending) {
        return new SlotContext(expected, pending, Map.of(), NOW, HOURS);
    }

    /** The value of a slot in a text, or null. */
    static @Nullable SlotValue find(String slot, String text, @Nullable String expected, @Nullable String pending) {
        return EXTRACTOR.extract(text, context(expected, pending)).stream()
                .filter(value -> value.slot().equals(slot))
                .findFirst()
                .orElse(null);
    }

    /** The value as the tables write it: {@code -} for none, the status after a blank unless complete, {@code !} for a correction. */
    static String show(@Nullable SlotValue value) {
        if (value == null) {
            return "-";
        }
        String status = switch (value.status()) {
            case COMPLETE -> "";
            case INCOMPLETE -> " incomplete";
            case IN_THE_PAST -> " past";
            case OUTSIDE_HOURS -> " outside";
            case INVALID -> " invalid";
        };
        return value.value() + status + (value.correction() ? " !" : "");
    }
}
