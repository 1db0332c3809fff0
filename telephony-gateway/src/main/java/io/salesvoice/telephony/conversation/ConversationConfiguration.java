package io.salesvoice.telephony.conversation;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesvoice.telephony.call.CallEvents;
import io.salesvoice.telephony.call.CallOwner;
import io.salesvoice.telephony.call.CallStore;
import io.salesvoice.telephony.call.LiveCalls;
import io.salesvoice.telephony.call.RecordingFiles;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.ObjectMapper;

/** Wires what conversations share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConversationProperties.class)
class ConversationConfiguration {
    @Bean
    StockSpeech stockSpeech(Synthesizer synthesizer) {
        return new StockSpeech(synthesizer);
    }

    @Bean
    ConversationMetrics conversationMetrics(MeterRegistry registry, LiveCalls calls) {
        return new ConversationMetrics(registry, calls);
    }

    @Bean
    Conversations conversations(ConversationServices services) {
        return new Conversations(services);
    }

    @Bean
    ConversationServices conversationServices(
            ConversationProperties properties,
            Recognizer recognizer,
            DialogService dialog,
            Synthesizer synthesizer,
            StockSpeech stock,
            CallStore store,
            CallEvents events,
            CallOwner owner,
            LiveCalls live,
            RecordingFiles recordings,
            ConversationMetrics metrics,
            ObjectMapper json,
            InstantSource clock) {
        return new ConversationServices(
                properties,
                recognizer,
                dialog,
                synthesizer,
                stock,
                store,
                events,
                owner,
                live,
                recordings,
                metrics,
                json,
                clock);
    }
}
