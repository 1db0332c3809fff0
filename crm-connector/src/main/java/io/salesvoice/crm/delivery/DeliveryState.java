package io.salesvoice.crm.delivery;

import io.salesvoice.common.wire.crm.Delivery;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Columns that say where a record stands with the external CRM. */
@Embeddable
public class DeliveryState {
    public static final String LOCAL = "local";
    public static final String PENDING = "pending";
    public static final String DELIVERED = "delivered";
    public static final String FAILED = "failed";

    @Column(name = "delivery_state", nullable = false)
    private String state = LOCAL;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Column(name = "external_url")
    private @Nullable String externalUrl;

    protected DeliveryState() {}

    public DeliveryState(String state) {
        this.state = state;
    }

    /** The record changed and has to go out again. */
    public void changed(boolean external) {
        state = external ? PENDING : LOCAL;
    }

    void delivered(DeliveredRecord record) {
        state = DELIVERED;
        externalId = record.externalId();
        externalUrl = record.externalUrl();
    }

    void failed() {
        state = FAILED;
    }

    public Delivery toWire() {
        return new Delivery(state, externalId, externalUrl);
    }
}
