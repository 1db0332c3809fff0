package io.salesvoice.common.wire.crm;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person behind a number, as crm-connector answers it.
 *
 * @param phone E.164
 * @param merged true when the request completed the contact of the same phone (status 200)
 * @param replayed true when the same Idempotency-Key was answered before (status 200)
 */
public record Contact(
        UUID id,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String company,
        @Nullable String timeZone,
        @Nullable String comment,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Boolean merged,
        @Nullable Boolean replayed) {}
