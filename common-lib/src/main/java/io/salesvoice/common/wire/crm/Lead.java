package io.salesvoice.common.wire.crm;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead as crm-connector answers it.
 *
 * @param merged true when the request was merged into an open lead of the same phone (status 200)
 * @param replayed true when the same Idempotency-Key was answered before (status 200)
 * @param delivery state of the delivery to an external CRM
 */
public record Lead(
        UUID id,
        String title,
        @Nullable String name,
        @Nullable String phone,
        boolean phoneConfirmed,
        @Nullable String email,
        @Nullable String company,
        @Nullable String source,
        @Nullable String need,
        @Nullable String comment,
        String status,
        @Nullable Instant callbackAt,
        @Nullable UUID callId,
        Instant createdAt,
        Instant updatedAt,
        Delivery delivery,
        @Nullable Boolean merged,
        @Nullable Boolean replayed) {}
