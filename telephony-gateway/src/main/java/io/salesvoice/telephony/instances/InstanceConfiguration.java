package io.salesvoice.telephony.instances;

import io.lettuce.core.resource.Delay;
import io.salesvoice.telephony.call.CallEvents;
import io.salesvoice.telephony.call.CallOwner;
import io.salesvoice.telephony.call.LiveCalls;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.ObjectMapper;

/** Wires the ways between instances. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InstanceProperties.class)
class InstanceConfiguration {
    @Bean
    CommandExchange otherInstances(
            StringRedisTemplate redis,
            RedisConnectionFactory connections,
            LiveCalls live,
            CallOwner owner,
            InstanceProperties properties) {
        return new CommandExchange(new Inboxes(redis, properties), connections, live, owner, properties);
    }

    /** A Redis that is back is found within seconds, however long it was away. */
    @Bean
    ClientResourcesBuilderCustomizer quickReconnection(InstanceProperties properties) {
        return resources -> resources.reconnectDelay(
                Delay.exponential(Duration.ZERO, properties.retryPause().multipliedBy(4), 2, TimeUnit.MILLISECONDS));
    }

    @Bean
    EventRelay eventRelay(
            ReactiveStringRedisTemplate redis,
            CallEvents events,
            CallOwner owner,
            InstanceProperties properties,
            ObjectMapper json) {
        return new EventRelay(redis, events, owner, properties, json);
    }
}
