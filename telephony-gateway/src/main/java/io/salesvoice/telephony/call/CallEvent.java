package io.salesvoice.telephony.call;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a watcher of calls wants to see at once.
 *
 * @param type {@code call}, {@code turn}, {@code partial}, {@code speaking}, {@code listening}
 * @param call the call as it is now, for {@code call}
 * @param turn the turn, for {@code turn}
 * @param text for {@code partial}: what the caller has said so far
 */
public record CallEvent(
        String type,
        UUID callId,
        Instant at,
        @Nullable Call call,
        @Nullable CallTurn turn,
        @Nullable String text) {}
