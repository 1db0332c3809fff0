package io.salesvoice.telephony.call;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which request an Idempotency-Key stands for. Blocks. */
public interface IdempotencyKeys {
    /**
     * Takes the key for a new call.
     *
     * @return empty when the key was free, else what it stands for
     */
    Optional<Known> claim(String key, String requestHash, UUID callId, Instant at);

    /** Nothing came of the request: the key is free again. */
    void release(String key);

    /** What a key stands for. */
    record Known(String requestHash, UUID callId) {}
}
