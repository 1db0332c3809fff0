package io.salesvoice.crm.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the CRM: so far the local tables. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {
    @Bean
    Crm localCrm() {
        return new LocalCrm();
    }

    @Bean
    MeterBinder outboxSize(Outbox outbox) {
        return registry -> Gauge.builder("salesvoice.crm.outbox.pending", outbox, Outbox::size)
                .description("Records that wait for their delivery to the external CRM")
                .register(registry);
    }
}
