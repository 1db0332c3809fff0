package io.salesvoice.telephony.call;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/** An orderly stop of this process: nobody new comes in, every call is ended and written down while the database is up. */
final class CallShutdown implements ApplicationListener<ContextClosedEvent> {
    private static final Logger log = LoggerFactory.getLogger(CallShutdown.class);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Admission admission;
    private final LiveCalls live;

    CallShutdown(Admission admission, LiveCalls live) {
        this.admission = admission;
        this.live = live;
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        admission.close();
        if (live.count() == 0) {
            return;
        }
        log.info("calls ended by the shutdown: {}", live.count());
        live.all().forEach(LiveCall::interrupt);
        CountDownLatch empty = live.whenEmpty();
        try {
            if (!empty.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("calls not written in time: {}", live.count());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
