package io.salesvoice.crm.outbound;

import io.salesvoice.common.id.UuidV7;
import io.salesvoice.crm.phone.PhoneNumber;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Granted calls, counted by number. The gateway asks before every INVITE, so a grant is an attempt. */
@Component
public class OutboundAttempts {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    private final JdbcTemplate jdbc;
    private final OutboundProperties properties;

    OutboundAttempts(JdbcTemplate jdbc, OutboundProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /** Records an attempt and answers empty, or answers how long the number must be left alone. */
    @Transactional
    public Optional<Duration> take(PhoneNumber phone, String reason, Instant now) {
        // Two questions about one number at once must not both get the last attempt.
        jdbc.queryForList("select pg_advisory_xact_lock(hashtextextended(?, 5))", phone.value());
        List<Instant> granted = jdbc.query(
                "select granted_at from crm.outbound_attempt where phone = ? and granted_at > ? order by granted_at desc",
                (row, index) -> row.getTimestamp(1).toInstant(),
                phone.value(),
                Timestamp.from(now.minus(WEEK)));
        Optional<Duration> wait = longest(
                wait(granted, properties.attemptsPerDay(), DAY, now),
                wait(granted, properties.attemptsPerWeek(), WEEK, now));
        if (wait.isEmpty()) {
            jdbc.update(
                    "insert into crm.outbound_attempt (id, phone, reason, granted_at) values (?, ?, ?, ?)",
                    UuidV7.next(),
                    phone.value(),
                    reason,
                    Timestamp.from(now));
        }
        return wait;
    }

    /** Forgets the attempts of a number, in the caller's transaction. */
    public void erase(PhoneNumber phone) {
        jdbc.update("delete from crm.outbound_attempt where phone = ?", phone.value());
    }

    /** @param granted newest first */
    private static Optional<Duration> wait(List<Instant> granted, int allowed, Duration window, Instant now) {
        List<Instant> inWindow =
                granted.stream().filter(at -> at.isAfter(now.minus(window))).toList();
        if (inWindow.size() < allowed) {
            return Optional.empty();
        }
        return Optional.of(Duration.between(now, inWindow.get(allowed - 1).plus(window)));
    }

    private static Optional<Duration> longest(Optional<Duration> first, Optional<Duration> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.or(() -> second);
        }
        return first.get().compareTo(second.get()) >= 0 ? first : second;
    }
}
