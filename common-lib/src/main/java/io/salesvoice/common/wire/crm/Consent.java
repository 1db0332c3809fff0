package io.salesvoice.common.wire.crm;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A consent as crm-connector answers it.
 *
 * @param phone E.164
 * @param withdrawnAt present once it was withdrawn ({@code DELETE /consents/{id}})
 * @param replayed true when the same Idempotency-Key was answered before (status 200)
 */
public record Consent(
        UUID id,
        String phone,
        String kind,
        @Nullable String source,
        @Nullable String evidence,
        @Nullable UUID callId,
        Instant givenAt,
        @Nullable Instant withdrawnAt,
        @Nullable Boolean replayed) {}
