package io.salesvoice.telephony.call;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** The calls of this process; their number is bounded by {@link Admission}. */
public final class LiveCalls {
    private final Map<UUID, LiveCall> calls = new ConcurrentHashMap<>();
    private volatile @Nullable CountDownLatch empty;

    public void add(LiveCall call) {
        calls.put(call.callId(), call);
    }

    public void remove(UUID callId) {
        calls.remove(callId);
        CountDownLatch waiting = empty;
        if (waiting != null && calls.isEmpty()) {
            waiting.countDown();
        }
    }

    /** Opens when the last call has gone; for a process that takes no new ones. */
    CountDownLatch whenEmpty() {
        CountDownLatch latch = new CountDownLatch(1);
        empty = latch;
        if (calls.isEmpty()) {
            latch.countDown();
        }
        return latch;
    }

    public Optional<LiveCall> find(UUID callId) {
        return Optional.ofNullable(calls.get(callId));
    }

    public int count() {
        return calls.size();
    }

    public Collection<LiveCall> all() {
        return List.copyOf(calls.values());
    }
}
