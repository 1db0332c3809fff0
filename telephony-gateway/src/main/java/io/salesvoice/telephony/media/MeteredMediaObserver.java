package io.salesvoice.telephony.media;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Counts how late the media clock is, and the jitter of legs. */
final class MeteredMediaObserver implements MediaObserver {
    private static final int SAMPLES_A_MILLISECOND = 8;

    private final Timer ticks;
    private final DistributionSummary jitter;

    MeteredMediaObserver(MeterRegistry registry) {
        ticks = Timer.builder("salesvoice.media.tick.late")
                .description("How long after its time a slot of the media clock began")
                .serviceLevelObjectives(
                        Duration.ofMillis(1),
                        Duration.ofMillis(2),
                        Duration.ofMillis(5),
                        Duration.ofMillis(10),
                        Duration.ofMillis(20),
                        Duration.ofMillis(50))
                .register(registry);
        jitter = DistributionSummary.builder("salesvoice.rtp.jitter")
                .description("Interarrival jitter of legs, every five seconds")
                .baseUnit("milliseconds")
                .serviceLevelObjectives(1, 5, 10, 20, 40, 80)
                .register(registry);
    }

    @Override
    public void onTick(long lateNanos) {
        ticks.record(lateNanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void onJitter(int samples) {
        jitter.record((double) samples / SAMPLES_A_MILLISECOND);
    }
}
