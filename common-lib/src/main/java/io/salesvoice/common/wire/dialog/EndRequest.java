package io.salesvoice.common.wire.dialog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /dialog/sessions/{id}/end}; idempotent.
 *
 * @param reason outcome of the call: {@code completed}, {@code interrupted}, {@code failed}
 */
public record EndRequest(
        String reason, Instant endedAt, @Nullable PreviousTurn previous) {}
