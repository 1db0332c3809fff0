package io.salesvoice.telephony.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** Table {@code dialog_end}: the outbox of the ends of calls. */
@Entity
@Table(name = "dialog_end")
class DialogEndRow implements Persistable<UUID> {
    @Id
    UUID id = new UUID(0, 0);

    UUID callId = new UUID(0, 0);

    /** JSON of an {@link io.salesvoice.common.wire.dialog.EndRequest}. */
    String request = "";

    int attempts;

    Instant dueAt = Instant.EPOCH;

    @Nullable
    Instant settledAt;

    @Nullable
    String lastError;

    protected DialogEndRow() {}

    DialogEndRow(UUID id, UUID callId, String request, Instant dueAt) {
        this.id = id;
        this.callId = callId;
        this.request = request;
        this.dueAt = dueAt;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Rows are only ever constructed to be inserted. */
    @Override
    public boolean isNew() {
        return true;
    }
}
