package io.salesvoice.asr.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.salesvoice.asr.domain.DecodeObserver;
import java.util.concurrent.TimeUnit;

/** Counts utterances and decodes, and how fast the engine is against real time. */
public final class RecognitionMetrics implements DecodeObserver {
    private final MeterRegistry registry;
    private final Counter audioSeconds;
    private final Counter decodeSeconds;

    public RecognitionMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.audioSeconds = Counter.builder("salesvoice.asr.decoded.audio.seconds")
                .description("Audio given to the engine")
                .register(registry);
        this.decodeSeconds = Counter.builder("salesvoice.asr.decode.work.seconds")
                .description("Time the engine worked")
                .register(registry);
        Gauge.builder("salesvoice.asr.realtime.factor", this, RecognitionMetrics::realTimeFactor)
                .description("Work per audio; 1 is as slow as speech")
                .register(registry);
    }

    private double realTimeFactor() {
        double audio = audioSeconds.count();
        return audio == 0 ? 0 : decodeSeconds.count() / audio;
    }

    @Override
    public void decoded(String purpose, String outcome, long audioMs, long decodeMs) {
        registry.timer("salesvoice.asr.decode", "purpose", purpose, "outcome", outcome)
                .record(decodeMs, TimeUnit.MILLISECONDS);
        if (decodeMs > 0) {
            audioSeconds.increment(audioMs / 1000.0);
            decodeSeconds.increment(decodeMs / 1000.0);
        }
    }

    @Override
    public void utterance(String outcome, long waitMs) {
        registry.counter("salesvoice.asr.utterances", "outcome", outcome).increment();
        registry.timer("salesvoice.asr.commit.to.final").record(waitMs, TimeUnit.MILLISECONDS);
    }
}
