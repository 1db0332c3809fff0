package io.salesvoice.tts.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.ClientOptions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.salesvoice.tts.Deadline;
import io.salesvoice.tts.speech.SpeechPiece;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.util.unit.DataSize;
import redis.embedded.RedisServer;

class RedisSpeechCacheTest {
    private static final List<SpeechPiece> PIECES =
            List.of(new SpeechPiece.Audio(new byte[] {5, 6}), new SpeechPiece.Finished(1, "fake"));
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SteppedClock clock = new SteppedClock();
    private int port;
    private RedisServer redis;
    private LettuceConnectionFactory connections;
    private RedisSpeechCache cache;

    private static final class SteppedClock extends Clock {
        private volatile Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void start() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        startRedis();
        connections = new LettuceConnectionFactory(
                new RedisStandaloneConfiguration("127.0.0.1", port),
                LettuceClientConfiguration.builder()
                        .clientOptions(ClientOptions.builder()
                                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                                .build())
                        .build());
        connections.start();
        cache = new RedisSpeechCache(
                connections,
                new SpeechCacheProperties(true, Duration.ofHours(1), DataSize.ofMegabytes(1), Duration.ofSeconds(5)),
                Duration.ofSeconds(5),
                meters,
                clock);
        cache.probe().block(PATIENCE);
    }

    private void startRedis() throws IOException {
        redis = RedisServer.newRedisServer().port(port).setting("save \"\"").build();
        redis.start();
    }

    @AfterEach
    void stop() throws IOException {
        connections.destroy();
        redis.stop();
    }

    private double count(String outcome) {
        return meters.counter("salesvoice.tts.cache", "outcome", outcome).count();
    }

    @Test
    void findsWhatItStored() {
        assertThat(cache.find("a").blockOptional(PATIENCE)).isEmpty();
        cache.store("a", PIECES).block(PATIENCE);
        assertThat(cache.find("a").blockOptional(PATIENCE))
                .hasValueSatisfying(found -> assertThat(found).hasSize(2));
        assertThat(count("miss")).isEqualTo(1);
        assertThat(count("hit")).isEqualTo(1);
    }

    @Test
    void goesOnWithoutRedisAndComesBack() throws IOException {
        cache.store("a", PIECES).block(PATIENCE);
        redis.stop();
        assertThat(cache.find("a").blockOptional(PATIENCE)).isEmpty();
        assertThat(cache.available()).isFalse();
        cache.store("b", PIECES).block(PATIENCE);
        assertThat(cache.find("a").blockOptional(PATIENCE)).isEmpty();
        assertThat(count("unavailable")).isEqualTo(2);

        startRedis();
        Deadline.until("the cache is back", () -> {
            clock.now = clock.now.plusSeconds(6);
            cache.find("c").block(PATIENCE);
            return cache.available();
        });
        cache.find("d").block(PATIENCE);
        assertThat(count("miss")).isPositive();
    }
}
