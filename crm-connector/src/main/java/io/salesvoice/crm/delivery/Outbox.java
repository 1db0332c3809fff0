package io.salesvoice.crm.delivery;

import io.salesvoice.common.id.UuidV7;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table of records that wait for their delivery; one row a record. */
@Component
public class Outbox {
    private final JdbcTemplate jdbc;
    private final Crm crm;
    private final InstantSource clock;

    Outbox(JdbcTemplate jdbc, Crm crm, InstantSource clock) {
        this.jdbc = jdbc;
        this.crm = crm;
        this.clock = clock;
    }

    /** True where records are delivered to an external CRM. */
    public boolean isExternal() {
        return crm.isExternal();
    }

    /** State of a new record. */
    public DeliveryState newState() {
        return new DeliveryState(crm.isExternal() ? DeliveryState.PENDING : DeliveryState.LOCAL);
    }

    /** Puts the record into the outbox, in the caller's transaction; nothing where the local tables are the CRM. */
    public void enqueue(RecordKind kind, UUID recordId) {
        if (!crm.isExternal()) {
            return;
        }
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.update("""
                insert into crm.outbox (id, kind, record_id, revision, attempts, next_attempt_at, created_at)
                values (?, ?, ?, 1, 0, ?, ?)
                on conflict (kind, record_id) do update
                set revision = outbox.revision + 1, attempts = 0, next_attempt_at = excluded.next_attempt_at
                """, UuidV7.next(clock), kind.code(), recordId, now, now);
    }

    List<OutboxEntry> claim(int batch, Duration lease) {
        Instant now = clock.instant();
        return jdbc.query(
                """
                update crm.outbox set attempts = attempts + 1, next_attempt_at = ?
                where id in (
                    select id from crm.outbox where next_attempt_at <= ?
                    order by next_attempt_at limit ? for update skip locked)
                returning id, kind, record_id, revision, attempts, created_at
                """,
                (row, index) -> new OutboxEntry(
                        row.getObject("id", UUID.class),
                        RecordKind.of(row.getString("kind")),
                        row.getObject("record_id", UUID.class),
                        row.getInt("revision"),
                        row.getInt("attempts"),
                        row.getTimestamp("created_at").toInstant()),
                Timestamp.from(now.plus(lease)),
                Timestamp.from(now),
                batch);
    }

    /** False where the record changed after the claim and has to go out again. */
    boolean remove(OutboxEntry entry) {
        return jdbc.update("delete from crm.outbox where id = ? and revision = ?", entry.id(), entry.revision()) == 1;
    }

    void postpone(OutboxEntry entry, Duration wait, String error) {
        jdbc.update(
                "update crm.outbox set next_attempt_at = ?, last_error = ? where id = ? and revision = ?",
                Timestamp.from(clock.instant().plus(wait)),
                error,
                entry.id(),
                entry.revision());
    }

    long size() {
        Long count = jdbc.queryForObject("select count(*) from crm.outbox", Long.class);
        return count == null ? 0 : count;
    }

    public void forget(List<UUID> recordIds) {
        jdbc.update("delete from crm.outbox where record_id = any (?)", (Object) recordIds.toArray(UUID[]::new));
    }
}
