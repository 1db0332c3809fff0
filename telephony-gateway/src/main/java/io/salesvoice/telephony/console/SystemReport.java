package io.salesvoice.telephony.console;

import io.salesvoice.common.web.HealthReport;
import java.time.Instant;
import java.util.List;

/**
 * Answer of {@code GET /api/v1/system}.
 *
 * @param status {@code UP} when every service is, else {@code DOWN}
 * @param services the five services; one that does not answer has status {@code UNREACHABLE} and no components
 */
public record SystemReport(String status, Instant checkedAt, Calls calls, List<HealthReport> services) {
    public SystemReport {
        services = List.copyOf(services);
    }

    /**
     * @param active places taken among the calls that the engines can carry
     * @param capacity all places
     */
    public record Calls(int active, int capacity) {}
}
