package io.salesvoice.crm.idempotency;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes keys that nobody repeats any more. */
@Component
class ExpiredKeyPurge {
    private static final Logger LOG = LoggerFactory.getLogger(ExpiredKeyPurge.class);

    private final IdempotencyKeys keys;
    private final IdempotencyProperties properties;
    private final InstantSource clock;

    ExpiredKeyPurge(IdempotencyKeys keys, IdempotencyProperties properties, InstantSource clock) {
        this.keys = keys;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${salesvoice.idempotency.purge-interval}",
            initialDelayString = "${salesvoice.idempotency.purge-interval}")
    void purge() {
        int removed = keys.removeOlderThan(clock.instant().minus(properties.retention()));
        if (removed > 0) {
            LOG.info("Removed {} expired idempotency keys", removed);
        }
    }
}
