package io.salesvoice.telephony.call;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesvoice.common.id.UuidV7;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Wires what is known of calls. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties({CallProperties.class, RetentionProperties.class})
class CallConfiguration {
    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    CallEvents callEvents() {
        return new CallEvents();
    }

    @Bean
    LiveCalls liveCalls() {
        return new LiveCalls();
    }

    @Bean
    CallControl callControl(
            CallStore store, LiveCalls live, CallOwner self, OtherInstances others, InstantSource clock) {
        return new CallControl(store, live, self, others, clock);
    }

    @Bean
    CallOwner callOwner(CallProperties properties) {
        return new CallOwner(UuidV7.next().toString(), properties.lease());
    }

    @Bean
    RecordingFiles recordingFiles(CallProperties properties) {
        return new RecordingFiles(properties.recordings());
    }

    @Bean
    CallErasure callErasure(PersonalData data, RecordingFiles files, InstantSource clock, MeterRegistry meters) {
        return new CallErasure(data, files, clock, meters);
    }

    @Bean
    Retention retention(
            PersonalData data,
            RecordingFiles files,
            RetentionProperties properties,
            InstantSource clock,
            MeterRegistry meters) {
        return new Retention(data, files, properties, clock, meters);
    }

    @Bean
    Admission admission(CallProperties properties, Admission.Dependencies dependencies, MeterRegistry registry) {
        Admission admission = new Admission(properties.capacity(), properties.retryAfter(), dependencies);
        registry.gauge("salesvoice.calls.capacity", admission, Admission::capacity);
        return admission;
    }

    @Bean
    CallShutdown callShutdown(Admission admission, LiveCalls live) {
        return new CallShutdown(admission, live);
    }

    @Bean
    LeaseKeeper leaseKeeper(CallStore store, CallOwner owner, InstantSource clock) {
        return new LeaseKeeper(store, owner, clock);
    }

    @Bean
    EndDelivery endDelivery(EndDelivery.Outbox outbox, EndDelivery.Ends dialog, CallStore store, InstantSource clock) {
        return new EndDelivery(outbox, dialog, store, clock);
    }
}
