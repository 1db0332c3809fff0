package io.salesvoice.dialog.engine;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a session never changes.
 *
 * @param scenarioVersion the version the session is pinned to
 * @param direction {@code inbound}, {@code outbound} or {@code text}
 * @param callerPhone E.164 where the signalling shows one
 * @param reason why an outbound call is made
 */
public record SessionIdentity(
        String sessionId,
        @Nullable UUID callId,
        String scenario,
        int scenarioVersion,
        String direction,
        @Nullable String callerPhone,
        @Nullable String callerName,
        @Nullable String reason,
        UUID openingTurnId,
        Instant openedAt) {
    /** Without personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "SessionIdentity[" + sessionId + ", " + scenario + " v" + scenarioVersion + ", " + direction + "]";
    }
}
