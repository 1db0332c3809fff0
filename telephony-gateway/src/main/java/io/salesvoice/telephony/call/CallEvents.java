package io.salesvoice.telephony.call;

import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Live events of this instance's calls. A watcher that cannot keep up loses events, never slows a call down. */
public final class CallEvents {
    private static final int BEHIND = 512;

    private final Sinks.Many<CallEvent> sink = Sinks.many().multicast().directBestEffort();

    /** May be called from many threads. */
    public void publish(CallEvent event) {
        synchronized (sink) {
            sink.tryEmitNext(event);
        }
    }

    /** All calls. */
    public Flux<CallEvent> all() {
        return sink.asFlux().onBackpressureBuffer(BEHIND, reactor.core.publisher.BufferOverflowStrategy.DROP_OLDEST);
    }

    /** One call; does not end by itself. */
    public Flux<CallEvent> of(UUID callId) {
        return all().filter(event -> event.callId().equals(callId));
    }
}
