package io.salesvoice.telephony.persistence;

import io.salesvoice.telephony.call.IdempotencyKeys;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keys in PostgreSQL; one statement decides between two requests at once. */
@Repository
class JdbcIdempotencyKeys implements IdempotencyKeys {
    private final JdbcClient jdbc;

    JdbcIdempotencyKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Known> claim(String key, String requestHash, UUID callId, Instant at) {
        int inserted = jdbc.sql("insert into telephony.idempotency (key, request_hash, call_id, created_at)"
                        + " values (:key, :hash, :call, :at) on conflict (key) do nothing")
                .param("key", key)
                .param("hash", requestHash)
                .param("call", callId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (inserted == 1) {
            return Optional.empty();
        }
        List<Known> known = jdbc.sql("select request_hash, call_id from telephony.idempotency where key = :key")
                .param("key", key)
                .query((row, number) -> new Known(row.getString(1), row.getObject(2, UUID.class)))
                .list();
        return known.stream().findFirst();
    }

    @Override
    public void release(String key) {
        jdbc.sql("delete from telephony.idempotency where key = :key")
                .param("key", key)
                .update();
    }
}
