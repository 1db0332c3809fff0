package io.salesvoice.crm.idempotency;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered under a key.
 *
 * @param requestHash null after an erasure
 * @param answer JSON; null after an erasure
 */
record StoredAnswer(
        UUID recordId,
        byte @Nullable [] requestHash,
        @Nullable String answer) {
    boolean isOf(byte[] hash) {
        return Arrays.equals(requestHash, hash);
    }
}
