package io.salesvoice.tts.web;

import io.salesvoice.tts.speech.SpeechSynthesizer;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Component {@code synthesis} of {@code /health}; {@code degraded} says what the console's banner shows. */
@Component("synthesisHealthIndicator")
class SynthesisHealth implements HealthIndicator {
    private final SpeechSynthesizer synthesizer;

    SynthesisHealth(SpeechSynthesizer synthesizer) {
        this.synthesizer = synthesizer;
    }

    @Override
    public Health health() {
        Health.Builder health = synthesizer.voices().isEmpty() ? Health.down() : Health.up();
        health.withDetail("engine", synthesizer.engine())
                .withDetail("voices", synthesizer.voices().size())
                .withDetail("degraded", !synthesizer.degradation().isEmpty());
        if (!synthesizer.degradation().isEmpty()) {
            health.withDetail("reason", synthesizer.degradation());
        }
        return health.build();
    }
}
