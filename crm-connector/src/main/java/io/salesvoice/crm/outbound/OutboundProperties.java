package io.salesvoice.crm.outbound;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Rules of outbound calls.
 *
 * @param defaultTimeZone of a callee whose number names no region and whose contact has none
 * @param opens first moment of a day at which a call may start, by the callee's clock
 * @param closes moment from which it may not any more
 * @param attemptsPerDay granted calls to a number within 24 hours
 * @param attemptsPerWeek granted calls to a number within 7 days
 * @param holidays days of every year without calls, {@code MM-dd}
 * @param holidayDates single days without calls
 */
@Validated
@ConfigurationProperties("salesvoice.outbound")
public record OutboundProperties(
        @NotNull ZoneId defaultTimeZone,
        @NotNull LocalTime opens,
        @NotNull LocalTime closes,
        @Min(1) int attemptsPerDay,
        @Min(1) int attemptsPerWeek,
        @DefaultValue List<String> holidays,
        @DefaultValue List<LocalDate> holidayDates) {
    public OutboundProperties {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException(
                    "salesvoice.outbound.opens: " + opens + " (expected: before closes, " + closes + ")");
        }
        holidays = List.copyOf(holidays);
        holidayDates = List.copyOf(holidayDates);
    }

    Set<MonthDay> yearlyHolidays() {
        return holidays.stream().map(day -> MonthDay.parse("--" + day)).collect(Collectors.toUnmodifiableSet());
    }
}
