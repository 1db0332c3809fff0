package io.salesvoice.telephony.call;

import io.salesvoice.common.wire.dialog.EndRequest;
import io.salesvoice.common.wire.dialog.SessionEnded;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Tells the dialog how each call ended, until it has accepted it. */
public final class EndDelivery {
    private static final Logger log = LoggerFactory.getLogger(EndDelivery.class);
    private static final int BATCH = 20;
    private static final Duration CLAIM = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Outbox outbox;
    private final Ends dialog;
    private final CallStore calls;
    private final InstantSource clock;

    /** The dialog, as far as an end is concerned. */
    @FunctionalInterface
    public interface Ends {
        /**
         * Blocks until the dialog has answered.
         *
         * @throws io.salesvoice.common.error.ServiceException when it did not accept
         */
        SessionEnded end(UUID callId, EndRequest request);
    }

    /** Ends waiting for their delivery. */
    public interface Outbox {
        /** Takes what is due, so that no other process takes it before {@code until}. */
        List<Waiting> claim(Instant now, Instant until, int limit);

        void delivered(UUID id, Instant at);

        void failed(UUID id, Instant next, String error);

        /** Not delivered and never will be: the dialog does not know the session. */
        void given(UUID id, Instant at, String error);
    }

    /** One of them. */
    public record Waiting(UUID id, UUID callId, EndRequest request, int attempts) {}

    EndDelivery(Outbox outbox, Ends dialog, CallStore calls, InstantSource clock) {
        this.outbox = outbox;
        this.dialog = dialog;
        this.calls = calls;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${salesvoice.calls.deliver-every}")
    void deliver() {
        Instant now = clock.instant();
        for (Waiting waiting : outbox.claim(now, now.plus(CLAIM), BATCH)) {
            deliver(waiting);
        }
    }

    private void deliver(Waiting waiting) {
        try {
            SessionEnded ended = dialog.end(waiting.callId(), waiting.request());
            if (ended.leadId() != null) {
                calls.link(waiting.callId(), ended.leadId(), null);
            }
            ended.taskIds().forEach(task -> calls.link(waiting.callId(), null, task));
            outbox.delivered(waiting.id(), clock.instant());
        } catch (io.salesvoice.common.error.ServiceException e) {
            if (e.status() == 404) {
                log.warn("the dialog knows no session of call {}", waiting.callId());
                outbox.given(waiting.id(), clock.instant(), e.code());
                return;
            }
            outbox.failed(waiting.id(), clock.instant().plus(pause(waiting.attempts())), e.code());
        }
    }

    /** Doubles from a second to five minutes, give or take a fifth. */
    static Duration pause(int attempts) {
        long base = Math.min(LONGEST_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << Math.min(attempts, 20));
        return Duration.ofMillis((long) (base * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
    }
}
