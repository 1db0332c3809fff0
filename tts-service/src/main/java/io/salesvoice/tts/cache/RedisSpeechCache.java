package io.salesvoice.tts.cache;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesvoice.tts.speech.SpeechCache;
import io.salesvoice.tts.speech.SpeechPiece;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.connection.ReactiveRedisConnection;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import org.springframework.data.redis.connection.RedisStringCommands.SetOption;
import org.springframework.data.redis.core.types.Expiration;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Redis as the cache. When it fails it is left alone for a while and speech is made anew; the change is logged once each
 * way.
 */
final class RedisSpeechCache implements SpeechCache {
    private static final Logger LOG = LoggerFactory.getLogger(RedisSpeechCache.class);

    private final ReactiveRedisConnectionFactory connections;
    private final SpeechCacheProperties settings;
    private final Duration deadline;
    private final MeterRegistry registry;
    private final Clock clock;
    private final AtomicLong closedUntilMs = new AtomicLong();
    private final AtomicBoolean failing = new AtomicBoolean();

    /** @param deadline of one command; a cache that needs longer than a synthesis is no cache */
    RedisSpeechCache(
            ReactiveRedisConnectionFactory connections,
            SpeechCacheProperties settings,
            Duration deadline,
            MeterRegistry registry,
            Clock clock) {
        this.connections = connections;
        this.settings = settings;
        this.deadline = deadline;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public boolean available() {
        return clock.millis() >= closedUntilMs.get();
    }

    @Override
    public long maxEntryBytes() {
        return settings.maxEntry().toBytes();
    }

    @Override
    public Mono<List<SpeechPiece>> find(String key) {
        if (!available()) {
            count("unavailable");
            return Mono.empty();
        }
        return with(connection -> connection.stringCommands().get(buffer(key)))
                .doOnSuccess(this::answered)
                .mapNotNull(found -> PieceCodec.decode(bytes(found)))
                .doOnSuccess(pieces -> count(pieces == null ? "miss" : "hit"))
                .onErrorResume(error -> {
                    failed(error);
                    count("unavailable");
                    return Mono.empty();
                });
    }

    @Override
    public Mono<Void> store(String key, List<SpeechPiece> pieces) {
        if (!available()) {
            return Mono.empty();
        }
        return with(connection -> connection
                        .stringCommands()
                        .set(
                                buffer(key),
                                ByteBuffer.wrap(PieceCodec.encode(pieces)),
                                Expiration.from(settings.ttl()),
                                SetOption.upsert()))
                .doOnSuccess(this::answered)
                .onErrorResume(error -> {
                    failed(error);
                    return Mono.empty();
                })
                .then();
    }

    private interface Command<T> {
        Mono<T> run(ReactiveRedisConnection connection);
    }

    private <T> Mono<T> with(Command<T> command) {
        // Opening a connection blocks, so it must not happen on an event loop.
        return Mono.usingWhen(
                        Mono.fromSupplier(connections::getReactiveConnection).subscribeOn(Schedulers.boundedElastic()),
                        command::run,
                        ReactiveRedisConnection::closeLater)
                .timeout(deadline);
    }

    @SuppressWarnings("unused") // the answer itself does not matter, nor that there was none
    private void answered(Object answer) {
        if (failing.compareAndSet(true, false)) {
            LOG.info("the speech cache is back");
        }
    }

    private void failed(Throwable error) {
        closedUntilMs.set(clock.millis() + settings.retryAfter().toMillis());
        if (failing.compareAndSet(false, true)) {
            LOG.warn("the speech cache is away, speech is made anew each time: {}", error.toString());
        }
    }

    private void count(String outcome) {
        registry.counter("salesvoice.tts.cache", "outcome", outcome).increment();
    }

    private static ByteBuffer buffer(String key) {
        return ByteBuffer.wrap(key.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
