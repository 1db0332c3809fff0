package io.salesvoice.common.web;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Statistic;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.HistogramSnapshot;
import io.micrometer.core.instrument.distribution.ValueAtPercentile;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /health}, {@code /stats} and {@code /metrics}. */
@RestController
@Tag(name = "operations", description = "Health, counts and metrics")
class OperationsController {
    private static final String OURS = "salesvoice.";

    private final String service;
    private final @Nullable String version;
    private final HealthEndpoint health;
    private final PrometheusMeterRegistry registry;

    OperationsController(
            String service, @Nullable String version, HealthEndpoint health, PrometheusMeterRegistry registry) {
        this.service = service;
        this.version = version;
        this.health = health;
        this.registry = registry;
    }

    @Operation(summary = "Can the service do its work: 200 yes, 503 no")
    @GetMapping(path = "/health", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<HealthReport> health() {
        HealthDescriptor descriptor = health.health();
        Map<String, HealthReport.Component> components = new TreeMap<>();
        if (descriptor instanceof CompositeHealthDescriptor composite && composite.getComponents() != null) {
            composite.getComponents().forEach((name, part) -> components.put(name, component(part)));
        }
        Status status = descriptor.getStatus();
        boolean up = Status.UP.equals(status) || Status.UNKNOWN.equals(status);
        return ResponseEntity.status(up ? 200 : 503)
                .body(new HealthReport(status.getCode(), service, version, components));
    }

    private static HealthReport.Component component(HealthDescriptor part) {
        Map<String, Object> details = part instanceof IndicatedHealthDescriptor indicated
                ? (indicated.getDetails() == null ? Map.of() : indicated.getDetails())
                : Map.of();
        return new HealthReport.Component(part.getStatus().getCode(), details);
    }

    @Operation(summary = "Counts, rates and percentiles since the start")
    @GetMapping(path = "/stats", produces = MediaType.APPLICATION_JSON_VALUE)
    StatsReport stats() {
        Map<String, Double> counters = new TreeMap<>();
        Map<String, Double> gauges = new TreeMap<>();
        Map<String, StatsReport.TimerStats> timers = new TreeMap<>();
        long uptime = ManagementFactory.getRuntimeMXBean().getUptime();
        double minutes = Math.max(uptime, 1) / 60_000.0;
        for (Meter meter : registry.getMeters()) {
            Meter.Id id = meter.getId();
            boolean requests = id.getName().equals("http.server.requests");
            if (!id.getName().startsWith(OURS) && !requests) {
                continue;
            }
            String name = name(id);
            if (meter instanceof Timer timer) {
                timers.put(name, stats(timer, minutes));
                continue;
            }
            meter.measure().forEach(measurement -> {
                if (measurement.getStatistic() == Statistic.COUNT) {
                    counters.put(name, measurement.getValue());
                } else if (measurement.getStatistic() == Statistic.VALUE) {
                    gauges.put(name, measurement.getValue());
                }
            });
        }
        return new StatsReport(service, uptime, counters, gauges, timers);
    }

    private static StatsReport.TimerStats stats(Timer timer, double minutes) {
        HistogramSnapshot snapshot = timer.takeSnapshot();
        return new StatsReport.TimerStats(
                snapshot.count(),
                round(snapshot.count() / minutes),
                round(snapshot.mean(TimeUnit.MILLISECONDS)),
                percentile(snapshot, 0.5),
                percentile(snapshot, 0.95),
                percentile(snapshot, 0.99),
                round(snapshot.max(TimeUnit.MILLISECONDS)));
    }

    private static double percentile(HistogramSnapshot snapshot, double wanted) {
        for (ValueAtPercentile value : snapshot.percentileValues()) {
            if (value.percentile() == wanted) {
                return round(value.value(TimeUnit.MILLISECONDS));
            }
        }
        return 0;
    }

    private static double round(double value) {
        return Double.isFinite(value) ? Math.round(value * 100) / 100.0 : 0;
    }

    private static String name(Meter.Id id) {
        String base = id.getName().startsWith(OURS) ? id.getName().substring(OURS.length()) : id.getName();
        if (id.getTags().isEmpty()) {
            return base;
        }
        return id.getTags().stream()
                .map(tag -> tag.getKey() + "=" + tag.getValue())
                .collect(Collectors.joining(",", base + "{", "}"));
    }

    @Operation(summary = "Metrics in Prometheus text format")
    @GetMapping(path = "/metrics", produces = "text/plain;version=0.0.4;charset=utf-8")
    ResponseEntity<String> metrics() {
        return ResponseEntity.ok()
                .header("Content-Type", "text/plain;version=0.0.4;charset=utf-8")
                .body(registry.scrape());
    }
}
