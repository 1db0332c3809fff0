package io.salesvoice.telephony.outbound;

import io.salesvoice.telephony.call.Admission;
import io.salesvoice.telephony.conversation.ConversationMetrics;
import io.salesvoice.telephony.conversation.Conversations;
import io.salesvoice.telephony.leg.Dialer;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires outbound calls. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboundProperties.class)
class OutboundConfiguration {
    @Bean
    OutboundGate outboundGate(
            OutboundProperties properties, Permission permission, InstantSource clock, ConversationMetrics metrics) {
        return new OutboundGate(properties, permission, clock, metrics::gated);
    }

    @Bean
    OutboundCalls outboundCalls(
            OutboundProperties properties,
            OutboundGate gate,
            Admission admission,
            Dialer dialer,
            Conversations conversations) {
        return new OutboundCalls(properties, gate, admission, dialer, conversations);
    }
}
