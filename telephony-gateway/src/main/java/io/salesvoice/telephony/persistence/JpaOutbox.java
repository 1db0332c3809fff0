package io.salesvoice.telephony.persistence;

import io.salesvoice.common.wire.dialog.EndRequest;
import io.salesvoice.telephony.call.EndDelivery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Ends of calls that the dialog has not accepted yet. */
@Repository
class JpaOutbox implements EndDelivery.Outbox {
    private final DialogEndRows rows;
    private final ObjectMapper json;

    JpaOutbox(DialogEndRows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    @Override
    @Transactional
    public List<EndDelivery.Waiting> claim(Instant now, Instant until, int limit) {
        return rows.due(now, limit).stream()
                .map(row -> {
                    row.dueAt = until;
                    row.attempts++;
                    return new EndDelivery.Waiting(
                            row.id, row.callId, json.readValue(row.request, EndRequest.class), row.attempts);
                })
                .toList();
    }

    @Override
    @Transactional
    public void delivered(UUID id, Instant at) {
        rows.findById(id).ifPresent(row -> {
            row.settledAt = at;
            row.lastError = null;
        });
    }

    @Override
    @Transactional
    public void failed(UUID id, Instant next, String error) {
        rows.findById(id).ifPresent(row -> {
            row.dueAt = next;
            row.lastError = error;
        });
    }

    @Override
    @Transactional
    public void given(UUID id, Instant at, String error) {
        rows.findById(id).ifPresent(row -> {
            row.settledAt = at;
            row.lastError = error;
        });
    }
}
