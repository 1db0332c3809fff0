package io.salesvoice.asr.metrics;

import io.salesvoice.asr.domain.SpeechRecognizer;
import java.util.function.IntSupplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** The engine is loaded before the service answers at all; this says which, and how busy it is. */
public final class RecognizerHealth implements HealthIndicator {
    private final SpeechRecognizer recognizer;
    private final IntSupplier waiting;

    public RecognizerHealth(SpeechRecognizer recognizer, IntSupplier waiting) {
        this.recognizer = recognizer;
        this.waiting = waiting;
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("engine", recognizer.engine())
                .withDetail("streams_at_once", recognizer.capabilities().streamsAtOnce())
                .withDetail("waiting", waiting.getAsInt())
                .build();
    }
}
