package io.salesvoice.tts.application;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.salesvoice.common.error.ServiceException;
import io.salesvoice.tts.speech.SpeechPiece;
import java.time.Duration;

/** Counts and times of syntheses. */
public final class SpeechMetrics {
    private final MeterRegistry registry;

    public SpeechMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    Observation begin() {
        return new Observation();
    }

    /** One synthesis. Its methods come one after the other. */
    final class Observation {
        private final long begun = System.nanoTime();
        private String source = "engine";
        private boolean sounded;

        void fromCache() {
            source = "cache";
        }

        void piece(SpeechPiece piece) {
            switch (piece) {
                case SpeechPiece.Audio audio -> firstAudio();
                case SpeechPiece.Word word -> {}
                case SpeechPiece.Finished finished -> finished(finished);
            }
        }

        private void firstAudio() {
            if (!sounded) {
                sounded = true;
                Timer.builder("salesvoice.tts.first.audio")
                        .description("From the request to the first audio")
                        .tag("source", source)
                        .register(registry)
                        .record(elapsed());
            }
        }

        private void finished(SpeechPiece.Finished finished) {
            count("completed");
            Timer.builder("salesvoice.tts.synthesis")
                    .description("From the request to the last audio")
                    .tag("source", source)
                    .tag("engine", finished.engine())
                    .register(registry)
                    .record(elapsed());
            if (source.equals("engine") && finished.durationMs() > 0) {
                DistributionSummary.builder("salesvoice.tts.realtime.factor")
                        .description("Time of synthesis by length of speech; below 1 is faster than speech")
                        .tag("engine", finished.engine())
                        .register(registry)
                        .record(elapsed().toNanos() / 1e6 / finished.durationMs());
            }
        }

        void failed(Throwable error) {
            boolean overloaded = error instanceof ServiceException known && known.status() == 429;
            count(overloaded ? "overloaded" : "failed");
        }

        void cancelled() {
            count("cancelled");
        }

        private void count(String outcome) {
            registry.counter("salesvoice.tts.requests", "outcome", outcome, "source", source)
                    .increment();
        }

        private Duration elapsed() {
            return Duration.ofNanos(System.nanoTime() - begun);
        }
    }
}
