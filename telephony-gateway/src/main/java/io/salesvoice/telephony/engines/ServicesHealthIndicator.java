package io.salesvoice.telephony.engines;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Shows which of the other services work. The gateway itself is up without them: it says to each caller's exchange that
 * no call can be taken now.
 */
@Component("services")
class ServicesHealthIndicator implements HealthIndicator {
    private final DependencyHealth dependencies;

    ServicesHealthIndicator(DependencyHealth dependencies) {
        this.dependencies = dependencies;
    }

    @Override
    public Health health() {
        return Health.up().withDetails(dependencies.states()).build();
    }
}
