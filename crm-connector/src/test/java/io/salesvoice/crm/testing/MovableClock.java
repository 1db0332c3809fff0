package io.salesvoice.crm.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The system's time unless a test sets another. */
public final class MovableClock implements InstantSource {
    private final AtomicReference<@Nullable Instant> fixed = new AtomicReference<>();

    @Override
    public Instant instant() {
        Instant set = fixed.get();
        return set == null ? Instant.now() : set;
    }

    public void set(String instant) {
        fixed.set(Instant.parse(instant));
    }

    public void advance(Duration by) {
        fixed.set(instant().plus(by));
    }

    public void reset() {
        fixed.set(null);
    }
}
