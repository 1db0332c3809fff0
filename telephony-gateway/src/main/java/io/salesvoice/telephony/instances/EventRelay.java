package io.salesvoice.telephony.instances;

import io.salesvoice.telephony.call.CallEvent;
import io.salesvoice.telephony.call.CallEvents;
import io.salesvoice.telephony.call.CallOwner;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.redis.connection.ReactiveSubscription;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/**
 * Tells the other instances what happens in the calls of this one, and the watchers here what happens elsewhere. By
 * publish and subscribe, so that nothing that was said is ever kept in Redis; what is lost while Redis is away is in the
 * database all the same.
 */
final class EventRelay implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(EventRelay.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final ReactiveStringRedisTemplate redis;
    private final CallEvents events;
    private final String self;
    private final InstanceProperties properties;
    private final ObjectMapper json;
    private final AtomicBoolean complained = new AtomicBoolean();
    private volatile Disposable running = Disposables.disposed();

    /** An event on its way. */
    record Told(String sender, CallEvent event) {}

    EventRelay(
            ReactiveStringRedisTemplate redis,
            CallEvents events,
            CallOwner owner,
            InstanceProperties properties,
            ObjectMapper json) {
        this.redis = redis;
        this.events = events;
        this.self = owner.instance();
        this.properties = properties;
        this.json = json;
    }

    @Override
    public void start() {
        running = Disposables.composite(
                events.here()
                        .publishOn(Schedulers.boundedElastic())
                        .concatMap(this::tell)
                        .subscribe(),
                Flux.defer(() -> redis.listenToChannel(properties.events()))
                        .map(ReactiveSubscription.Message::getMessage)
                        .doOnNext(this::hear)
                        .doOnError(this::complain)
                        .retryWhen(Retry.backoff(Long.MAX_VALUE, properties.retryPause())
                                .maxBackoff(LONGEST_PAUSE))
                        .repeat()
                        .subscribe());
    }

    @Override
    public void stop() {
        running.dispose();
    }

    @Override
    public boolean isRunning() {
        return !running.isDisposed();
    }

    private Mono<Long> tell(CallEvent event) {
        return Mono.defer(
                        () -> redis.convertAndSend(properties.events(), json.writeValueAsString(new Told(self, event))))
                .timeout(properties.deadline())
                .doOnNext(told -> complained.set(false))
                .doOnError(this::complain)
                .onErrorResume(lost -> Mono.empty());
    }

    private void hear(String message) {
        try {
            Told told = json.readValue(message, Told.class);
            if (!told.sender().equals(self)) {
                events.publishFromElsewhere(told.event());
            }
        } catch (JacksonException otherVersion) {
            // Its text holds what was said.
            log.warn("a live event of another instance is not of this version");
        }
    }

    private void complain(Throwable error) {
        if (complained.compareAndSet(false, true)) {
            log.warn("live events do not travel between instances: {}", error.toString());
        }
    }
}
