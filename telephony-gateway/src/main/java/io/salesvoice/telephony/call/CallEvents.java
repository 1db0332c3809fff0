package io.salesvoice.telephony.call;

import java.util.UUID;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Live events of calls. A watcher that cannot keep up loses events, never slows a call down. */
public final class CallEvents {
    private static final int BEHIND = 512;

    private final Sinks.Many<CallEvent> everywhere = Sinks.many().multicast().directBestEffort();
    private final Sinks.Many<CallEvent> here = Sinks.many().multicast().directBestEffort();

    /** Something happened in a call of this instance. May be called from many threads. */
    public void publish(CallEvent event) {
        tell(here, event);
        tell(everywhere, event);
    }

    /** Something happened in a call of another instance. May be called from many threads. */
    public void publishFromElsewhere(CallEvent event) {
        tell(everywhere, event);
    }

    private static void tell(Sinks.Many<CallEvent> sink, CallEvent event) {
        synchronized (sink) {
            sink.tryEmitNext(event);
        }
    }

    /** All calls of all instances, as far as this one hears of them. */
    public Flux<CallEvent> all() {
        return bounded(everywhere);
    }

    /** The calls of this instance. */
    public Flux<CallEvent> here() {
        return bounded(here);
    }

    /** One call, of whatever instance; does not end by itself. */
    public Flux<CallEvent> of(UUID callId) {
        return all().filter(event -> event.callId().equals(callId));
    }

    private static Flux<CallEvent> bounded(Sinks.Many<CallEvent> sink) {
        return sink.asFlux().onBackpressureBuffer(BEHIND, BufferOverflowStrategy.DROP_OLDEST);
    }
}
