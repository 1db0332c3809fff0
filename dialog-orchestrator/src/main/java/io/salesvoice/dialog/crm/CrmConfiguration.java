package io.salesvoice.dialog.crm;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.salesvoice.common.client.CrmClient;
import io.salesvoice.dialog.DialogProperties;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class CrmConfiguration {
    @Bean
    CrmOutbox crmOutbox(
            CrmActionRepository actions,
            CrmClient client,
            PlatformTransactionManager transactionManager,
            JsonMapper json,
            DialogProperties properties,
            InstantSource clock,
            MeterRegistry registry) {
        CrmObserver observer = (kind, outcome) -> registry.counter(
                        "salesvoice.dialog.crm.actions",
                        "kind",
                        kind.name().toLowerCase(Locale.ROOT),
                        "outcome",
                        outcome)
                .increment();
        return new CrmOutbox(
                actions,
                new HttpCrmGate(client),
                new TransactionTemplate(transactionManager),
                json,
                properties.crm(),
                clock,
                observer);
    }

    /** Goes on with what could not be done at once, also after a restart. */
    @Component
    static class Delivery {
        private final CrmOutbox outbox;
        private final AtomicLong pending = new AtomicLong();

        Delivery(CrmOutbox outbox, MeterRegistry registry) {
            this.outbox = outbox;
            Gauge.builder("salesvoice.dialog.crm.pending", pending, AtomicLong::get)
                    .description("actions decided and not yet done in the CRM")
                    .register(registry);
        }

        @Scheduled(
                initialDelayString = "${salesvoice.dialog.crm.interval}",
                fixedDelayString = "${salesvoice.dialog.crm.interval}")
        void deliver() {
            outbox.deliverDueQuietly();
            pending.set(outbox.pendingOr(pending.get()));
        }
    }
}
