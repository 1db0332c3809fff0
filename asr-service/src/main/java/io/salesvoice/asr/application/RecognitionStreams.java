package io.salesvoice.asr.application;

import io.salesvoice.common.error.ServiceException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** How many streams are open, and no more than allowed. */
public final class RecognitionStreams {
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final AtomicInteger open = new AtomicInteger();
    private final int most;

    public RecognitionStreams(int most) {
        this.most = most;
    }

    /** @throws ServiceException 503 when all are taken */
    public void enter() {
        if (open.incrementAndGet() > most) {
            open.decrementAndGet();
            throw ServiceException.unavailable(
                    "too_many_streams", most + " recognition streams are open already", RETRY, null);
        }
    }

    public void leave() {
        open.decrementAndGet();
    }

    public int open() {
        return open.get();
    }
}
