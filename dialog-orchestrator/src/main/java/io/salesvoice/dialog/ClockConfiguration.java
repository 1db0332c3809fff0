package io.salesvoice.dialog;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
