package io.salesvoice.tts.cache;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesvoice.tts.speech.SpeechCache;
import io.salesvoice.tts.speech.SpeechPiece;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.connection.ReactiveRedisConnection;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import org.springframework.data.redis.connection.RedisStringCommands.SetOption;
import org.springframework.data.redis.core.types.Expiration;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Redis as the cache. When it fails it is left alone, speech is made anew, and now and then it is asked in the background
 * whether it is back: no request waits for a Redis that is known to be away. Each change is logged once.
 */
final class RedisSpeechCache implements SpeechCache {
    private static final Logger LOG = LoggerFactory.getLogger(RedisSpeechCache.class);

    /** Reactor's key for the hook of one subscription. */
    private static final String DROPPED_ERRORS = "reactor.onErrorDropped.local";

    /** For the probe, which may have to connect. */
    private static final Duration PROBE_DEADLINE = Duration.ofSeconds(2);

    private enum State {
        UNKNOWN,
        OPEN,
        AWAY
    }

    private final ReactiveRedisConnectionFactory connections;
    private final SpeechCacheProperties settings;
    private final Duration deadline;
    private final MeterRegistry registry;
    private final Clock clock;
    private final AtomicReference<State> state = new AtomicReference<>(State.UNKNOWN);
    private final AtomicLong nextProbeMs = new AtomicLong();

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

    /** Connects; completes when it is known whether Redis is there. */
    Mono<Void> probe() {
        nextProbeMs.set(clock.millis() + settings.retryAfter().toMillis());
        return with(ReactiveRedisConnection::ping, PROBE_DEADLINE)
                .doOnSuccess(pong -> answered())
                .onErrorResume(error -> {
                    failed(error);
                    return Mono.empty();
                })
                .then();
    }

    private void probeWhenDue() {
        long due = nextProbeMs.get();
        long now = clock.millis();
        if (now >= due
                && nextProbeMs.compareAndSet(due, now + settings.retryAfter().toMillis())) {
            probe().subscribe();
        }
    }

    @Override
    public boolean available() {
        return state.get() == State.OPEN;
    }

    @Override
    public long maxEntryBytes() {
        return settings.maxEntry().toBytes();
    }

    @Override
    public Mono<List<SpeechPiece>> find(String key) {
        if (!available()) {
            probeWhenDue();
            count("unavailable");
            return Mono.empty();
        }
        return with(connection -> connection.stringCommands().get(buffer(key)), deadline)
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
        return with(
                        connection -> connection
                                .stringCommands()
                                .set(
                                        buffer(key),
                                        ByteBuffer.wrap(PieceCodec.encode(pieces)),
                                        Expiration.from(settings.ttl()),
                                        SetOption.upsert()),
                        deadline)
                .onErrorResume(error -> {
                    failed(error);
                    return Mono.empty();
                })
                .then();
    }

    private interface Command<T> {
        Mono<T> run(ReactiveRedisConnection connection);
    }

    private <T> Mono<T> with(Command<T> command, Duration patience) {
        // Opening a connection blocks, so it must not happen on an event loop.
        return Mono.usingWhen(
                        Mono.fromSupplier(connections::getReactiveConnection).subscribeOn(Schedulers.boundedElastic()),
                        command::run,
                        ReactiveRedisConnection::closeLater)
                .timeout(patience)
                // A connection that fails after the deadline has nobody left to tell.
                .contextWrite(context -> context.put(
                        DROPPED_ERRORS, (Consumer<Throwable>) late -> LOG.debug("the speech cache failed late", late)));
    }

    private void answered() {
        if (state.getAndSet(State.OPEN) == State.AWAY) {
            LOG.info("the speech cache is back");
        }
    }

    private void failed(Throwable error) {
        nextProbeMs.set(clock.millis() + settings.retryAfter().toMillis());
        if (state.getAndSet(State.AWAY) != State.AWAY) {
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
