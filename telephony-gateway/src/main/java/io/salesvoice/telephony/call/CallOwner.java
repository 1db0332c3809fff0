package io.salesvoice.telephony.call;

import java.time.Duration;
import java.time.Instant;

/**
 * This process as the owner of calls.
 *
 * @param instance unique for each start of the process
 * @param lease a call whose lease is not renewed for so long has lost its owner
 */
public record CallOwner(String instance, Duration lease) {
    public Instant leaseFrom(Instant now) {
        return now.plus(lease);
    }
}
