package io.salesvoice.common.wire.crm;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal as crm-connector answers it.
 *
 * @param amount in units of {@code currency}
 * @param currency ISO 4217
 * @param delivery state of the delivery to an external CRM
 * @param replayed true when the same Idempotency-Key was answered before (status 200)
 */
public record Deal(
        UUID id,
        String title,
        @Nullable BigDecimal amount,
        String currency,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String company,
        @Nullable String comment,
        String status,
        @Nullable Instant expectedAt,
        @Nullable UUID leadId,
        @Nullable UUID callId,
        Instant createdAt,
        Instant updatedAt,
        Delivery delivery,
        @Nullable Boolean replayed) {}
