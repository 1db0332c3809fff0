package io.salesvoice.dialog.session;

import io.salesvoice.dialog.engine.SessionState;
import io.salesvoice.dialog.engine.TurnPlan;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A session in this process; every access under its lock. */
final class LiveSession {
    final ReentrantLock lock = new ReentrantLock();

    @Nullable
    SessionState state;

    @Nullable
    Planned speculative;

    @Nullable
    Committed committed;

    volatile Instant touched;

    LiveSession(Instant now) {
        this.touched = now;
    }

    /** A turn planned on a copy. */
    record Planned(UUID turnId, int revision, TurnPlan plan) {}

    /** The last committed turn, to answer repetitions. */
    record Committed(UUID turnId, int revision, TurnPlan plan, List<UUID> actions) {}
}
