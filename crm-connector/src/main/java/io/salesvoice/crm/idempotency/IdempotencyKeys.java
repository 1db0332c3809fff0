package io.salesvoice.crm.idempotency;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table of keys. */
@Component
public class IdempotencyKeys {
    private final JdbcTemplate jdbc;

    IdempotencyKeys(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the key is taken; waits for a transaction that is just taking it. */
    boolean insert(String scope, String key, byte[] requestHash, UUID recordId, String answer, Instant at) {
        int rows = jdbc.update("""
                insert into crm.idempotency_key (scope, key, request_hash, record_id, answer, created_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """, scope, key, requestHash, recordId, answer, Timestamp.from(at));
        return rows == 1;
    }

    Optional<StoredAnswer> find(String scope, String key) {
        return jdbc
                .query(
                        "select record_id, request_hash, answer from crm.idempotency_key where scope = ? and key = ?",
                        (row, index) -> new StoredAnswer(
                                row.getObject("record_id", UUID.class),
                                row.getBytes("request_hash"),
                                row.getString("answer")),
                        scope,
                        key)
                .stream()
                .findFirst();
    }

    int removeOlderThan(Instant limit) {
        return jdbc.update("delete from crm.idempotency_key where created_at < ?", Timestamp.from(limit));
    }

    /** Forgets what was asked and answered, and keeps the keys, so that a late repetition does not bring the data back. */
    public void forget(List<UUID> recordIds) {
        jdbc.update(
                "update crm.idempotency_key set request_hash = null, answer = null where record_id = any (?)",
                (Object) recordIds.toArray(UUID[]::new));
    }
}
