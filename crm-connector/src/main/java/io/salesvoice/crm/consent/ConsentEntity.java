package io.salesvoice.crm.consent;

import io.salesvoice.common.wire.crm.Consent;
import io.salesvoice.common.wire.crm.ConsentRequest;
import io.salesvoice.crm.input.Change;
import io.salesvoice.crm.phone.PhoneNumber;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A consent as it is stored; it is withdrawn, never changed. */
@Entity
@Table(name = "consent")
public class ConsentEntity {
    @Id
    private UUID id;

    private String phone;
    private String kind;
    private @Nullable String source;
    private @Nullable String evidence;
    private @Nullable UUID callId;
    private Instant givenAt;
    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init")
    protected ConsentEntity() {}

    ConsentEntity(UUID id, PhoneNumber phone, String kind, ConsentRequest request, Instant givenAt) {
        this.id = id;
        this.phone = phone.value();
        this.kind = kind;
        this.source = Change.blankToNull(request.source());
        this.evidence = Change.blankToNull(request.evidence());
        this.callId = request.callId();
        this.givenAt = givenAt;
    }

    /** The first withdrawal counts. */
    void withdraw(Instant now) {
        if (withdrawnAt == null) {
            withdrawnAt = now;
        }
    }

    Consent toWire() {
        return new Consent(id, phone, kind, source, evidence, callId, givenAt, withdrawnAt, null);
    }

    UUID id() {
        return id;
    }
}
