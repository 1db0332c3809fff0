package io.salesvoice.crm.erasure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.salesvoice.common.client.DialogClient;
import io.salesvoice.common.client.GatewayClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who else keeps data of persons: recordings and transcripts, sessions. */
@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {
    @Bean
    PersonalDataHolder calls(GatewayClient gateway, ErasureProperties properties) {
        return new ServiceHolder("telephony-gateway", properties.timeout(), gateway::erase);
    }

    @Bean
    PersonalDataHolder sessions(DialogClient dialog, ErasureProperties properties) {
        return new ServiceHolder("dialog-orchestrator", properties.timeout(), dialog::erase);
    }

    @Bean
    MeterBinder pendingErasures(ErasureOrders orders) {
        return registry -> Gauge.builder("salesvoice.crm.erasures.pending", orders, ErasureOrders::size)
                .description("Erasures that another service has still to carry out")
                .register(registry);
    }
}
