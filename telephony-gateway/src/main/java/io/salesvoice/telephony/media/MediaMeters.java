package io.salesvoice.telephony.media;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/** Shows the engine's totals. */
final class MediaMeters implements MeterBinder {
    private final MediaEngine engine;

    MediaMeters(MediaEngine engine) {
        this.engine = engine;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("salesvoice.media.legs", engine, MediaEngine::sessions)
                .description("Legs that hold ports")
                .register(registry);
        Gauge.builder("salesvoice.rtp.ports.used", engine, MediaEngine::portsInUse)
                .description("RTP port pairs in use")
                .register(registry);
        packets(registry, "received", MediaCounters::packetsReceived);
        packets(registry, "sent", MediaCounters::packetsSent);
        packets(registry, "lost", MediaCounters::packetsLost);
        packets(registry, "late", MediaCounters::packetsLate);
        packets(registry, "refused", MediaCounters::packetsRefused);
        packets(registry, "send_failed", MediaCounters::sendFailures);
    }

    private void packets(MeterRegistry registry, String what, ToDoubleFunction<MediaCounters> count) {
        FunctionCounter.builder("salesvoice.rtp.packets", engine.counters(), count)
                .description("RTP packets by what became of them")
                .tag("what", what)
                .register(registry);
    }
}
