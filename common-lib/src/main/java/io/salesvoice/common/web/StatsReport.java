package io.salesvoice.common.web;

import java.util.Map;

/**
 * Answer of {@code GET /stats}: what the service did since its start, read from its own meters.
 *
 * @param counters totals by meter and tags
 * @param gauges present values by meter and tags
 * @param timers durations by meter and tags
 */
public record StatsReport(
        String service,
        long uptimeMs,
        Map<String, Double> counters,
        Map<String, Double> gauges,
        Map<String, TimerStats> timers) {
    /**
     * One timer.
     *
     * @param ratePerMinute mean since the start
     */
    public record TimerStats(
            long count, double ratePerMinute, double meanMs, double p50Ms, double p95Ms, double p99Ms, double maxMs) {}
}
