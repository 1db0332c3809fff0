package io.salesvoice.common.wire.crm;

import org.jspecify.annotations.Nullable;

/**
 * Answer of {@code GET /outbound-permission?phone=&reason=}.
 *
 * @param rule which rule refused: {@code do_not_call}, {@code consent}, {@code reason}, {@code hours}, {@code holiday},
 *     {@code attempts}, {@code invalid_phone}
 * @param retryAfterSeconds when the refusal ends, where it does
 */
public record OutboundPermission(
        boolean allowed, @Nullable String rule, @Nullable Long retryAfterSeconds) {}
