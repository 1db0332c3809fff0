package io.salesvoice.common.web;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Gives every service the same HTTP conventions. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusMetricsExportAutoConfiguration",
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@EnableConfigurationProperties(AccessProperties.class)
public class WebConventionsAutoConfiguration {
    @Bean
    KeepAliveFilter keepAliveFilter() {
        return new KeepAliveFilter();
    }

    @Bean
    RequestIdFilter requestIdFilter() {
        return new RequestIdFilter();
    }

    @Bean
    AccessFilter accessFilter(AccessProperties properties) {
        return new AccessFilter(properties);
    }

    @Bean
    BindGuard bindGuard(@Value("${server.address:127.0.0.1}") String address, AccessProperties properties) {
        return new BindGuard(address, properties);
    }

    @Bean
    ProblemHandler problemHandler(JsonMapper json) {
        return new ProblemHandler(json);
    }

    @Bean
    MeterFilter timerPercentiles() {
        return new TimerPercentiles();
    }

    @Bean
    @ConditionalOnBean({HealthEndpoint.class, PrometheusMeterRegistry.class})
    OperationsController operationsController(
            @Value("${spring.application.name}") String service,
            ObjectProvider<BuildProperties> build,
            HealthEndpoint health,
            PrometheusMeterRegistry registry) {
        BuildProperties properties = build.getIfAvailable();
        return new OperationsController(service, properties == null ? null : properties.getVersion(), health, registry);
    }

    /** Schemas name properties as the wire does. */
    @Bean
    @ConditionalOnMissingBean
    ModelResolver snakeCaseModelResolver() {
        return new ModelResolver(Json31.mapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE))
                .openapi31(true);
    }

    @Bean
    @ConditionalOnMissingBean
    OpenAPI openApi(@Value("${spring.application.name}") String service, ObjectProvider<BuildProperties> build) {
        BuildProperties properties = build.getIfAvailable();
        return new OpenAPI()
                .info(new Info()
                        .title(service)
                        .version(properties == null ? "development" : properties.getVersion())
                        .description("Sales voice assistant: " + service));
    }
}
