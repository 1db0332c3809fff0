package io.salesvoice.common.id;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/** Time-ordered UUIDs, RFC 9562 section 5.7: 48 bits of Unix milliseconds, 74 random bits. */
public final class UuidV7 {
    private static final SecureRandom RANDOM = new SecureRandom();

    private UuidV7() {}

    public static UUID next() {
        return next(InstantSource.system());
    }

    public static UUID next(InstantSource clock) {
        long millis = clock.millis();
        long high = (millis << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
        long low = 0x8000_0000_0000_0000L | (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL);
        return new UUID(high, low);
    }
}
