package io.salesvoice.dialog.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When people of the company can call back.
 *
 * @param days opening and closing per weekday; a day that is absent is closed
 * @param holidays dates that are closed whatever their weekday
 */
public record WorkingHours(ZoneId zone, Map<DayOfWeek, Span> days, Set<LocalDate> holidays) {
    private static final int LOOKAHEAD_DAYS = 60;

    /** From {@code open} (inclusive) to {@code close} (exclusive), local time. */
    public record Span(LocalTime open, LocalTime close) {
        public Span {
            if (!open.isBefore(close)) {
                throw new IllegalArgumentException(
                        "working hours: " + open + "–" + close + " (expected: open < close)");
            }
        }
    }

    public WorkingHours {
        days = Map.copyOf(days);
        holidays = Set.copyOf(holidays);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("working hours have no day (expected: at least one)");
        }
    }

    /** Hours of a date, null when closed. */
    public @Nullable Span on(LocalDate date) {
        return holidays.contains(date) ? null : days.get(date.getDayOfWeek());
    }

    public boolean isOpen(LocalDateTime local) {
        Span span = on(local.toLocalDate());
        return span != null
                && !local.toLocalTime().isBefore(span.open())
                && local.toLocalTime().isBefore(span.close());
    }

    public boolean isOpen(Instant instant) {
        return isOpen(LocalDateTime.ofInstant(instant, zone));
    }

    /** The given moment when open, else the next opening. */
    public LocalDateTime atOrNextOpen(LocalDateTime local) {
        if (isOpen(local)) {
            return local;
        }
        for (int i = 0; i <= LOOKAHEAD_DAYS; i++) {
            LocalDate date = local.toLocalDate().plusDays(i);
            Span span = on(date);
            if (span != null && date.atTime(span.open()).isAfter(local)) {
                return date.atTime(span.open());
            }
        }
        throw new IllegalStateException("closed for " + LOOKAHEAD_DAYS + " days from " + local);
    }

    public LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    public Instant instant(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }
}
