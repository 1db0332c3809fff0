package io.salesvoice.crm.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after the n-th failed attempt: doubled each time up to the last, less a random half. */
record Backoff(Duration first, Duration last) {
    private static final int LARGEST_SHIFT = 30;

    Duration after(int attempt, RandomGenerator random) {
        int shift = Math.clamp(attempt - 1, 0, LARGEST_SHIFT);
        long full = Math.min(first.toMillis() << shift, last.toMillis());
        return Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
    }
}
