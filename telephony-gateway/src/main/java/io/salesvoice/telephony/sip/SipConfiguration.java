package io.salesvoice.telephony.sip;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.salesvoice.telephony.leg.IncomingCalls;
import io.salesvoice.telephony.media.MediaEngine;
import java.time.InstantSource;
import java.util.concurrent.atomic.LongAdder;
import javax.sip.message.Response;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the {@link io.salesvoice.telephony.leg.Dialer}; calls go to the {@link IncomingCalls} bean. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SipProperties.class)
class SipConfiguration {

    /** Incoming calls are looked up at the first call, so that the receiver may itself depend on the dialer. */
    @Bean
    SipServer sipServer(SipProperties properties, MediaEngine media, ObjectProvider<IncomingCalls> calls) {
        IncomingCalls late = leg -> {
            IncomingCalls receiver = calls.getIfAvailable();
            if (receiver != null) {
                return receiver.onIncoming(leg);
            }
            leg.reject(Response.TEMPORARILY_UNAVAILABLE, null);
            return event -> {};
        };
        return new SipServer(properties, media, late, InstantSource.system());
    }

    @Bean
    SipLifecycle sipLifecycle(SipServer server) {
        return new SipLifecycle(server);
    }

    @Bean
    HealthIndicator sipHealthIndicator(SipServer server, SipProperties properties, MediaEngine media) {
        return () -> (server.isListening() ? Health.up() : Health.down())
                .withDetail("port", properties.port())
                .withDetail("legs", server.legs())
                .withDetail("rtp_ports_in_use", media.portsInUse())
                .withDetail("rtp_ports", media.capacity())
                .build();
    }

    @Bean
    MeterBinder sipMeters(SipServer server) {
        return registry -> {
            SipCounters counters = server.counters();
            Gauge.builder("salesvoice.sip.legs", server, SipServer::legs)
                    .description("Legs that have not ended")
                    .register(registry);
            outcome(registry, "received", counters.invites);
            outcome(registry, "stranger", counters.strangersRefused);
            outcome(registry, "unusable_offer", counters.unusableOffers);
            outcome(registry, "flood_dropped", counters.floodDropped);
            outcome(registry, "scanner_dropped", counters.scannersDropped);
            outcome(registry, "failed", counters.failures);
        };
    }

    private static void outcome(MeterRegistry registry, String outcome, LongAdder count) {
        FunctionCounter.builder("salesvoice.sip.requests", count, LongAdder::sum)
                .description("SIP requests by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }
}
