package io.salesvoice.tts.web;

import io.salesvoice.tts.speech.SpeechCache;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Component {@code cache} of {@code /health}: always up, since speech does not need it. */
@Component("cacheHealthIndicator")
class CacheHealth implements HealthIndicator {
    private final SpeechCache cache;

    CacheHealth(SpeechCache cache) {
        this.cache = cache;
    }

    @Override
    public Health health() {
        return Health.up().withDetail("available", cache.available()).build();
    }
}
