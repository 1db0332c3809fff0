package io.salesvoice.crm.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallingHoursTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private final CallingHours hours = new CallingHours(new OutboundProperties(
            MOSCOW,
            LocalTime.of(9, 0),
            LocalTime.of(20, 0),
            3,
            8,
            List.of("01-01", "01-02"),
            List.of(LocalDate.of(2026, 7, 10))));

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T05:59:59Z, HOURS, PT1S",
        "2026-11-24T06:00:00Z, , ",
        "2026-11-24T16:59:59Z, , ",
        "2026-11-24T17:00:00Z, HOURS, PT13H",
        "2026-12-31T17:00:00Z, HOURS, PT61H",
        "2027-01-01T09:00:00Z, HOLIDAY, PT45H",
        "2026-07-10T09:00:00Z, HOLIDAY, PT21H",
    })
    void refusesOutsideOfHoursAndOnHolidays(Instant now, OutboundRule rule, Duration retryAfter) {
        Optional<Verdict.Refused> refusal = hours.refuse(now, MOSCOW);
        assertThat(refusal.map(Verdict.Refused::rule).orElse(null)).isEqualTo(rule);
        assertThat(refusal.map(Verdict.Refused::retryAfter).orElse(null)).isEqualTo(retryAfter);
    }

    @Test
    void goesByTheCalleesClock() {
        Instant now = Instant.parse("2026-11-24T06:30:00Z");
        assertThat(hours.refuse(now, MOSCOW)).isEmpty();
        assertThat(hours.refuse(now, ZoneId.of("Europe/Kaliningrad"))).isPresent();
        assertThat(hours.refuse(Instant.parse("2026-11-24T09:30:00Z"), ZoneId.of("Asia/Vladivostok")))
                .isEmpty();
        assertThat(hours.refuse(Instant.parse("2026-11-24T10:30:00Z"), ZoneId.of("Asia/Vladivostok")))
                .isPresent();
    }
}
