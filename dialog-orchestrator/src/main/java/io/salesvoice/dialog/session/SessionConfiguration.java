package io.salesvoice.dialog.session;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.salesvoice.dialog.DialogProperties;
import io.salesvoice.dialog.crm.CrmOutbox;
import io.salesvoice.dialog.domain.KnowledgeIndex;
import io.salesvoice.dialog.domain.SlotExtractor;
import io.salesvoice.dialog.engine.DialogEngine;
import io.salesvoice.dialog.scenario.ScenarioCatalog;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {
    @Bean
    DialogEngine dialogEngine(SlotExtractor extractor, KnowledgeIndex knowledge) {
        return new DialogEngine(extractor, knowledge);
    }

    @Bean
    LiveStore liveStore(StringRedisTemplate redis, DialogProperties properties) {
        return new RedisLiveStore(redis, properties.session().redisTtl());
    }

    @Bean
    SessionStore sessionStore(
            SessionRepository sessions,
            CrmOutbox outbox,
            LiveStore live,
            PlatformTransactionManager transactionManager,
            JsonMapper json,
            DialogProperties properties,
            InstantSource clock,
            MeterRegistry registry) {
        SessionStore store = new SessionStore(
                sessions,
                outbox,
                live,
                new TransactionTemplate(transactionManager),
                json,
                clock,
                properties.session().redisPause());
        Gauge.builder("salesvoice.dialog.sessions.unwritten", store, SessionStore::unwritten)
                .description("sessions that Redis has not taken yet")
                .register(registry);
        return store;
    }

    @Bean
    DialogSessions dialogSessions(
            DialogEngine engine,
            ScenarioCatalog scenarios,
            SessionStore store,
            CrmOutbox outbox,
            DialogProperties properties,
            InstantSource clock,
            MeterRegistry registry) {
        DialogSessions sessions =
                new DialogSessions(engine, scenarios, store, outbox, properties, clock, new MeteredDialog(registry));
        Gauge.builder("salesvoice.dialog.sessions.live", sessions, DialogSessions::liveCount)
                .description("sessions in memory")
                .register(registry);
        return sessions;
    }

    /** Housekeeping. */
    @Component
    static class Upkeep {
        private final DialogSessions sessions;
        private final SessionStore store;

        Upkeep(DialogSessions sessions, SessionStore store) {
            this.sessions = sessions;
            this.store = store;
        }

        @Scheduled(fixedDelayString = "${salesvoice.dialog.session.rewrite-interval}")
        void rewrite() {
            store.rewrite();
        }

        @Scheduled(fixedDelayString = "PT30S")
        void evict() {
            sessions.evictIdle();
        }
    }
}
