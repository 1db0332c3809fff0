package io.salesvoice.common.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@code GET /health}: 200 when the service can do its work, 503 while it starts, stops or lacks what it needs.
 *
 * @param status {@code UP}, {@code DOWN}, {@code OUT_OF_SERVICE} or {@code UNKNOWN}
 * @param version version of the build, where known
 * @param components each engine and dependency
 */
public record HealthReport(
        String status, String service, @Nullable String version, Map<String, Component> components) {
    /** One engine or dependency; {@code details} never hold secrets. */
    public record Component(String status, Map<String, Object> details) {}
}
