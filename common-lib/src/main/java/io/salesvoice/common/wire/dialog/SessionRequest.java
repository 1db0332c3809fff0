package io.salesvoice.common.wire.dialog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /dialog/sessions}.
 *
 * @param sessionId {@code [A-Za-z0-9._-]{1,128}}; the call id for calls
 * @param scenario scenario id; the configured default when absent
 * @param direction {@code inbound}, {@code outbound} or {@code text}
 * @param reason why an outbound call is made: {@code requested_callback}, {@code click_to_call}, {@code test}
 */
public record SessionRequest(
        String sessionId,
        @Nullable UUID callId,
        @Nullable String scenario,
        String direction,
        @Nullable Caller caller,
        @Nullable String reason) {}
