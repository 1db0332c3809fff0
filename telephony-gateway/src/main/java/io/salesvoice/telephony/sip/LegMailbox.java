package io.salesvoice.telephony.sip;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one leg's tasks one after another, on whatever thread the executor has. The leg's state needs no locks then. */
final class LegMailbox {
    private static final Logger log = LoggerFactory.getLogger(LegMailbox.class);
    /** A leg with more waiting is being flooded; what comes on top is dropped. */
    private static final int LIMIT = 256;

    private final Executor executor;
    private final Runnable onFailure;
    private final ConcurrentLinkedQueue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();

    /** @param onFailure what to do when a task throws; a failure of its own is only logged */
    LegMailbox(Executor executor, Runnable onFailure) {
        this.executor = executor;
        this.onFailure = onFailure;
    }

    void post(Runnable task) {
        int before = waiting.getAndIncrement();
        if (before >= LIMIT) {
            waiting.decrementAndGet();
            log.warn("A leg has {} tasks waiting; one is dropped", before);
            return;
        }
        tasks.add(task);
        if (before == 0) {
            executor.execute(this::drain);
        }
    }

    private void drain() {
        do {
            Runnable task = tasks.poll();
            while (task == null) {
                Thread.onSpinWait();
                task = tasks.poll();
            }
            runGuarded(task);
        } while (waiting.decrementAndGet() > 0);
    }

    private void runGuarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            log.error("A task of a leg failed", e);
            try {
                onFailure.run();
            } catch (RuntimeException again) {
                log.error("A leg could not be ended after a failure", again);
            }
        }
    }
}
