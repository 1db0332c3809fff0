package io.salesvoice.crm.lead;

import io.salesvoice.common.wire.crm.Lead;
import io.salesvoice.common.wire.crm.LeadRequest;
import io.salesvoice.crm.delivery.DeliveryState;
import io.salesvoice.crm.input.Change;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lead as it is stored. All requests it takes are checked ones. */
@Entity
@Table(name = "lead")
public class LeadEntity {
    static final int LONGEST_COMMENT = 10_000;

    @Id
    private UUID id;

    @Version
    private Integer version;

    private String title;
    private @Nullable String name;
    private @Nullable String phone;
    private boolean phoneConfirmed;
    private @Nullable String email;
    private @Nullable String company;
    private @Nullable String source;
    private @Nullable String need;
    private @Nullable String comment;
    private String status;
    private @Nullable Instant callbackAt;
    private @Nullable UUID callId;
    private Instant createdAt;
    private Instant updatedAt;

    @Embedded
    private DeliveryState delivery;

    @SuppressWarnings("NullAway.Init")
    protected LeadEntity() {}

    @SuppressWarnings("NullAway.Init")
    LeadEntity(UUID id, LeadRequest request, String title, DeliveryState delivery, Instant now) {
        this.id = id;
        this.title = title;
        this.name = Change.blankToNull(request.name());
        this.phone = Change.blankToNull(request.phone());
        this.phoneConfirmed = request.phoneConfirmed() == null || request.phoneConfirmed();
        this.email = Change.blankToNull(request.email());
        this.company = Change.blankToNull(request.company());
        this.source = Change.blankToNull(request.source());
        this.need = Change.blankToNull(request.need());
        this.comment = Change.blankToNull(request.comment());
        this.status = Change.value(LeadStatus.NEW, request.status());
        this.callbackAt = request.callbackAt();
        this.callId = request.callId();
        this.createdAt = now;
        this.updatedAt = now;
        this.delivery = delivery;
    }

    /** What a PATCH asks for: a field that is there replaces, an empty one clears. */
    void patch(LeadRequest asked, Instant now, boolean external) {
        title = asked.title() == null ? title : asked.title();
        name = Change.text(name, asked.name());
        phone = Change.text(phone, asked.phone());
        phoneConfirmed = Change.value(phoneConfirmed, asked.phoneConfirmed());
        email = Change.text(email, asked.email());
        company = Change.text(company, asked.company());
        source = Change.text(source, asked.source());
        need = Change.text(need, asked.need());
        comment = Change.text(comment, asked.comment());
        status = Change.value(status, asked.status());
        callbackAt = Change.optional(callbackAt, asked.callbackAt());
        callId = Change.optional(callId, asked.callId());
        changed(now, external);
    }

    /** A second request of the same caller while the lead is open; see {@link LeadMerge}. */
    void merge(LeadRequest newer, Instant now, boolean external) {
        comment = LeadMerge.comment(this, newer);
        name = Change.fill(name, newer.name());
        email = Change.fill(email, newer.email());
        company = Change.fill(company, newer.company());
        source = Change.fill(source, newer.source());
        need = Change.fill(null, newer.need()) == null ? need : newer.need();
        phoneConfirmed = phoneConfirmed || newer.phoneConfirmed() == null || newer.phoneConfirmed();
        callbackAt = Change.optional(callbackAt, newer.callbackAt());
        callId = Change.optional(callId, newer.callId());
        changed(now, external);
    }

    private void changed(Instant now, boolean external) {
        updatedAt = now;
        delivery.changed(external);
    }

    Lead toWire() {
        return toWire(null);
    }

    Lead toWire(@Nullable Boolean merged) {
        return new Lead(
                id,
                title,
                name,
                phone,
                phoneConfirmed,
                email,
                company,
                source,
                need,
                comment,
                status,
                callbackAt,
                callId,
                createdAt,
                updatedAt,
                delivery.toWire(),
                merged,
                null);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version == null ? 0 : version;
    }

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    String company() {
        return company;
    }

    @Nullable
    String email() {
        return email;
    }

    @Nullable
    String need() {
        return need;
    }

    @Nullable
    String comment() {
        return comment;
    }

    DeliveryState delivery() {
        return delivery;
    }
}
