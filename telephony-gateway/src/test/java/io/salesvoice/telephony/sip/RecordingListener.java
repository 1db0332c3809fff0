package io.salesvoice.telephony.sip;

import io.salesvoice.telephony.leg.LegEvent;
import io.salesvoice.telephony.leg.LegListener;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Keeps a leg's events and lets a test wait for them. */
final class RecordingListener implements LegListener {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<LegEvent> all = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<LegEvent> waiting = new LinkedBlockingQueue<>();

    @Override
    public void onEvent(LegEvent event) {
        all.add(event);
        waiting.add(event);
    }

    List<LegEvent> all() {
        return all;
    }

    /** The next event of that kind; others before it are passed over. */
    <E extends LegEvent> E await(Class<E> kind) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            LegEvent next = waiting.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (next == null) {
                throw new AssertionError("no " + kind.getSimpleName() + " in " + PATIENCE + ", but " + all);
            }
            if (kind.isInstance(next)) {
                return kind.cast(next);
            }
        }
    }
}
