package io.salesvoice.common.web;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;

/** Percentiles for {@code /stats} and buckets for Prometheus on every timer of ours. */
final class TimerPercentiles implements MeterFilter {
    @Override
    public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        boolean ours = id.getName().startsWith("salesvoice.") || id.getName().equals("http.server.requests");
        if (id.getType() != Meter.Type.TIMER || !ours) {
            return config;
        }
        return DistributionStatisticConfig.builder()
                .percentiles(0.5, 0.95, 0.99)
                .percentilesHistogram(true)
                .minimumExpectedValue(1_000_000.0)
                .maximumExpectedValue(30_000_000_000.0)
                .build()
                .merge(config);
    }
}
