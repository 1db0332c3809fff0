package io.salesvoice.common.wire.crm;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /leads} and, all fields optional, of {@code PATCH /leads/{id}}.
 *
 * @param phone any notation; stored as E.164
 * @param phoneConfirmed false when the number was dictated and not confirmed
 * @param source for example {@code phone_call}
 * @param need what the caller wants, in one line
 * @param status {@code new}, {@code in_progress}, {@code won}, {@code lost}
 * @param callbackAt ISO-8601 UTC, where a call-back was promised
 */
public record LeadRequest(
        @Nullable String title,
        @Nullable String name,
        @Nullable String phone,
        @Nullable Boolean phoneConfirmed,
        @Nullable String email,
        @Nullable String company,
        @Nullable String source,
        @Nullable String need,
        @Nullable String comment,
        @Nullable String status,
        @Nullable Instant callbackAt,
        @Nullable UUID callId) {}
