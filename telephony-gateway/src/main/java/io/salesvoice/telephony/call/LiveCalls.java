package io.salesvoice.telephony.call;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The calls of this process; their number is bounded by {@link Admission}. */
public final class LiveCalls {
    private final Map<UUID, LiveCall> calls = new ConcurrentHashMap<>();

    public void add(LiveCall call) {
        calls.put(call.callId(), call);
    }

    public void remove(UUID callId) {
        calls.remove(callId);
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
