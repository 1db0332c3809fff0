package io.salesvoice.telephony.console;

import io.salesvoice.common.web.HealthReport;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** The gateway's own health in the form of the other services'. */
@Component
class OwnHealth {
    private final String service;
    private final HealthEndpoint health;
    private final ObjectProvider<BuildProperties> build;

    OwnHealth(
            @Value("${spring.application.name}") String service,
            HealthEndpoint health,
            ObjectProvider<BuildProperties> build) {
        this.service = service;
        this.health = health;
        this.build = build;
    }

    HealthReport report() {
        HealthDescriptor descriptor = health.health();
        Map<String, HealthReport.Component> components = new TreeMap<>();
        if (descriptor instanceof CompositeHealthDescriptor composite && composite.getComponents() != null) {
            composite.getComponents().forEach((name, part) -> components.put(name, component(part)));
        }
        BuildProperties built = build.getIfAvailable();
        return new HealthReport(
                descriptor.getStatus().getCode(), service, built == null ? null : built.getVersion(), components);
    }

    private static HealthReport.Component component(HealthDescriptor part) {
        Map<String, Object> details =
                part instanceof IndicatedHealthDescriptor indicated && indicated.getDetails() != null
                        ? indicated.getDetails()
                        : Map.of();
        return new HealthReport.Component(part.getStatus().getCode(), details);
    }
}
