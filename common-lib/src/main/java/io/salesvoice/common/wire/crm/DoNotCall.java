package io.salesvoice.common.wire.crm;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the do-not-call list; {@code PUT /do-not-call/{phone}} takes {@code reason} and {@code call_id}.
 *
 * @param phone E.164
 */
public record DoNotCall(
        @Nullable String phone,
        @Nullable String reason,
        @Nullable UUID callId,
        @Nullable Instant createdAt) {}
