package io.salesvoice.telephony.sip;

import io.salesvoice.telephony.leg.LegEvent;
import io.salesvoice.telephony.leg.LegListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Keeps a leg's events and lets a test wait for them. */
final class RecordingListener implements LegListener {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<LegEvent> all = new CopyOnWriteArrayList<>();
    private final List<LegEvent> unseen = new ArrayList<>();

    @Override
    public synchronized void onEvent(LegEvent event) {
        all.add(event);
        unseen.add(event);
        notifyAll();
    }

    List<LegEvent> all() {
        return all;
    }

    /** The next event of that kind that was not awaited yet; others before it stay for who waits for them. */
    synchronized <E extends LegEvent> E await(Class<E> kind) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            for (Iterator<LegEvent> events = unseen.iterator(); events.hasNext(); ) {
                LegEvent next = events.next();
                if (kind.isInstance(next)) {
                    events.remove();
                    return kind.cast(next);
                }
            }
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("no " + kind.getSimpleName() + " in " + PATIENCE + ", but " + all);
            }
            wait(left);
        }
    }
}
