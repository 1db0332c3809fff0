package io.salesvoice.crm.outbound;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;

/** When people may be called, by their own clock. */
final class CallingHours {
    private final LocalTime opens;
    private final LocalTime closes;
    private final Set<MonthDay> yearlyHolidays;
    private final Set<LocalDate> holidayDates;

    CallingHours(OutboundProperties properties) {
        this.opens = properties.opens();
        this.closes = properties.closes();
        this.yearlyHolidays = properties.yearlyHolidays();
        this.holidayDates = Set.copyOf(properties.holidayDates());
    }

    /** Empty where a call may start now. */
    Optional<Verdict.Refused> refuse(Instant now, ZoneId zone) {
        ZonedDateTime there = now.atZone(zone);
        if (isHoliday(there.toLocalDate())) {
            return Optional.of(new Verdict.Refused(OutboundRule.HOLIDAY, untilOpening(there)));
        }
        LocalTime time = there.toLocalTime();
        if (time.isBefore(opens) || !time.isBefore(closes)) {
            return Optional.of(new Verdict.Refused(OutboundRule.HOURS, untilOpening(there)));
        }
        return Optional.empty();
    }

    private Duration untilOpening(ZonedDateTime there) {
        LocalDate day = there.toLocalTime().isBefore(opens)
                ? there.toLocalDate()
                : there.toLocalDate().plusDays(1);
        while (isHoliday(day)) {
            day = day.plusDays(1);
        }
        return Duration.between(there, day.atTime(opens).atZone(there.getZone()));
    }

    private boolean isHoliday(LocalDate day) {
        return yearlyHolidays.contains(MonthDay.from(day)) || holidayDates.contains(day);
    }
}
