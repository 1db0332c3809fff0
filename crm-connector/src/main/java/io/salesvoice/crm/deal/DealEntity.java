package io.salesvoice.crm.deal;

import io.salesvoice.common.wire.crm.Deal;
import io.salesvoice.common.wire.crm.DealRequest;
import io.salesvoice.crm.delivery.DeliveryState;
import io.salesvoice.crm.input.Change;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A deal as it is stored. All requests it takes are checked ones. */
@Entity
@Table(name = "deal")
public class DealEntity {
    private static final String DEFAULT_CURRENCY = "RUB";

    @Id
    private UUID id;

    @Version
    private Integer version;

    private String title;
    private @Nullable BigDecimal amount;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String currency;

    private @Nullable String name;
    private @Nullable String phone;
    private @Nullable String company;
    private @Nullable String comment;
    private String status;
    private @Nullable Instant expectedAt;
    private @Nullable UUID leadId;
    private @Nullable UUID callId;
    private Instant createdAt;
    private Instant updatedAt;

    @Embedded
    private DeliveryState delivery;

    @SuppressWarnings("NullAway.Init")
    protected DealEntity() {}

    @SuppressWarnings("NullAway.Init")
    DealEntity(UUID id, DealRequest request, String title, DeliveryState delivery, Instant now) {
        this.id = id;
        this.title = title;
        this.amount = request.amount();
        this.currency = Change.value(DEFAULT_CURRENCY, request.currency());
        this.name = Change.blankToNull(request.name());
        this.phone = Change.blankToNull(request.phone());
        this.company = Change.blankToNull(request.company());
        this.comment = Change.blankToNull(request.comment());
        this.status = Change.value(DealStatus.NEW, request.status());
        this.expectedAt = request.expectedAt();
        this.leadId = request.leadId();
        this.callId = request.callId();
        this.createdAt = now;
        this.updatedAt = now;
        this.delivery = delivery;
    }

    /** What a PATCH asks for: a field that is there replaces, an empty one clears. */
    void patch(DealRequest asked, Instant now, boolean external) {
        title = Change.value(title, asked.title());
        amount = Change.optional(amount, asked.amount());
        currency = Change.value(currency, asked.currency());
        name = Change.text(name, asked.name());
        phone = Change.text(phone, asked.phone());
        company = Change.text(company, asked.company());
        comment = Change.text(comment, asked.comment());
        status = Change.value(status, asked.status());
        expectedAt = Change.optional(expectedAt, asked.expectedAt());
        leadId = Change.optional(leadId, asked.leadId());
        callId = Change.optional(callId, asked.callId());
        updatedAt = now;
        delivery.changed(external);
    }

    /** The amount stays for the books; who it was goes. */
    void erasePerson(Instant now) {
        title = "Удалено по запросу";
        name = null;
        phone = null;
        company = null;
        comment = null;
        leadId = null;
        updatedAt = now;
    }

    Deal toWire() {
        return new Deal(
                id,
                title,
                amount,
                currency,
                name,
                phone,
                company,
                comment,
                status,
                expectedAt,
                leadId,
                callId,
                createdAt,
                updatedAt,
                delivery.toWire(),
                null);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version == null ? 0 : version;
    }

    DeliveryState delivery() {
        return delivery;
    }
}
