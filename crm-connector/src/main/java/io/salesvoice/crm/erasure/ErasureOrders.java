package io.salesvoice.crm.erasure;

import io.salesvoice.common.id.UuidV7;
import io.salesvoice.common.wire.privacy.ErasureOrder;
import io.salesvoice.crm.phone.PhoneNumber;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table of what other services have still to erase. */
@Component
class ErasureOrders {
    private static final String CALLS = """
            select call_id from crm.lead where phone = ? and call_id is not null
            union select call_id from crm.deal where (phone = ? or lead_id in (select id from crm.lead where phone = ?))
                and call_id is not null
            union select call_id from crm.task where (phone = ? or lead_id in (select id from crm.lead where phone = ?))
                and call_id is not null
            union select call_id from crm.consent where phone = ? and call_id is not null
            union select call_id from crm.do_not_call where phone = ? and call_id is not null
            """;

    private final JdbcTemplate jdbc;
    private final InstantSource clock;

    ErasureOrders(JdbcTemplate jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One order as it is claimed. */
    record Claimed(UUID id, String holder, ErasureOrder order, int attempts) {}

    /** In the caller's transaction, and before it deletes what knows of the person's calls. */
    void add(PhoneNumber phone, List<PersonalDataHolder> holders) {
        String number = phone.value();
        List<UUID> calls = jdbc.queryForList(CALLS, UUID.class, number, number, number, number, number, number, number);
        Timestamp now = Timestamp.from(clock.instant());
        for (PersonalDataHolder holder : holders) {
            jdbc.update("""
                    insert into crm.erasure_order (id, holder, phone, call_ids, attempts, next_attempt_at, created_at)
                    values (?, ?, ?, ?, 0, ?, ?)
                    """, UuidV7.next(clock), holder.name(), number, calls.toArray(UUID[]::new), now, now);
        }
    }

    List<Claimed> claim(int limit, Duration lease) {
        Instant now = clock.instant();
        return jdbc.query(
                """
                update crm.erasure_order set attempts = attempts + 1, next_attempt_at = ?
                where id in (
                    select id from crm.erasure_order where next_attempt_at <= ?
                    order by next_attempt_at limit ? for update skip locked)
                returning id, holder, phone, call_ids, attempts
                """,
                (row, index) -> new Claimed(
                        row.getObject("id", UUID.class),
                        row.getString("holder"),
                        new ErasureOrder(row.getString("phone"), Arrays.asList((UUID[])
                                row.getArray("call_ids").getArray())),
                        row.getInt("attempts")),
                Timestamp.from(now.plus(lease)),
                Timestamp.from(now),
                limit);
    }

    void done(UUID id) {
        jdbc.update("delete from crm.erasure_order where id = ?", id);
    }

    void postpone(UUID id, Duration wait, String error) {
        jdbc.update(
                "update crm.erasure_order set next_attempt_at = ?, last_error = ? where id = ?",
                Timestamp.from(clock.instant().plus(wait)),
                error,
                id);
    }

    long size() {
        Long count = jdbc.queryForObject("select count(*) from crm.erasure_order", Long.class);
        return count == null ? 0 : count;
    }
}
