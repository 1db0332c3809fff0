package io.salesvoice.tts.cache;

import io.lettuce.core.ClientOptions;
import io.micrometer.core.instrument.MeterRegistry;
import io.salesvoice.tts.speech.SpeechCache;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;

/** Redis when the cache is on. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SpeechCacheProperties.class)
class SpeechCacheConfiguration {
    private static final Duration DEADLINE = Duration.ofMillis(150);

    @Bean
    SpeechCache speechCache(
            SpeechCacheProperties properties, ReactiveRedisConnectionFactory connections, MeterRegistry registry) {
        if (!properties.enabled()) {
            return new NoSpeechCache();
        }
        RedisSpeechCache cache = new RedisSpeechCache(connections, properties, DEADLINE, registry, Clock.systemUTC());
        cache.probe().subscribe();
        return cache;
    }

    /** A command without a connection fails at once instead of waiting in a queue. */
    @Bean
    LettuceClientOptionsBuilderCustomizer refusesCommandsWhileDisconnected() {
        return options -> options.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS);
    }
}
