package io.salesvoice.telephony.media;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A platform thread that gives each of its legs a tick every 20 ms.
 *
 * <p>The 20 ms are cut into ten slots of 2 ms and legs are spread over them, so that packets leave evenly and not in one
 * burst. Sockets are read at the leg's tick: what arrives between two ticks could not be played before the next one
 * anyway, and polling costs less than a selector.
 */
final class MediaLoop {
    private static final Logger log = LoggerFactory.getLogger(MediaLoop.class);
    private static final int SLOTS = 10;
    private static final long SLOT_NANOS = MediaSession.FRAME_NANOS / SLOTS;
    /** A clock that lags more (the machine slept) starts anew instead of sending what it missed. */
    private static final long GIVE_UP_NANOS = Duration.ofSeconds(1).toNanos();

    private static final MediaSession[] EMPTY = {};

    private final MediaObserver observer;
    private final MediaLoopBuffers buffers = new MediaLoopBuffers();
    private final Thread thread;
    private volatile MediaSession[][] slots = new MediaSession[SLOTS][];
    private volatile int sessions;
    private volatile boolean running = true;

    MediaLoop(String name, MediaObserver observer) {
        this.observer = observer;
        Arrays.fill(slots, EMPTY);
        thread = Thread.ofPlatform()
                .name(name)
                .daemon(true)
                .priority(Thread.MAX_PRIORITY)
                .unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void stop() {
        running = false;
        LockSupport.unpark(thread);
    }

    int sessions() {
        return sessions;
    }

    synchronized void add(MediaSession session) {
        int emptiest = 0;
        for (int i = 1; i < SLOTS; i++) {
            if (slots[i].length < slots[emptiest].length) {
                emptiest = i;
            }
        }
        MediaSession[] slot = slots[emptiest];
        MediaSession[] longer = Arrays.copyOf(slot, slot.length + 1);
        longer[slot.length] = session;
        replaceSlot(emptiest, longer);
        sessions++;
        LockSupport.unpark(thread);
    }

    synchronized void remove(MediaSession session) {
        for (int i = 0; i < SLOTS; i++) {
            MediaSession[] slot = slots[i];
            int at = Arrays.asList(slot).indexOf(session);
            if (at >= 0) {
                MediaSession[] shorter = Arrays.copyOf(slot, slot.length - 1);
                System.arraycopy(slot, at + 1, shorter, at, slot.length - at - 1);
                replaceSlot(i, shorter);
                sessions--;
                return;
            }
        }
    }

    private void replaceSlot(int index, MediaSession[] slot) {
        MediaSession[][] copy = slots.clone();
        copy[index] = slot;
        slots = copy;
    }

    private void run() {
        long next = System.nanoTime();
        int slot = 0;
        while (running) {
            if (sessions == 0) {
                LockSupport.park(this);
                next = System.nanoTime();
                continue;
            }
            MediaSession[] due = slots[slot];
            if (due.length > 0) {
                long late = waitUntil(next);
                if (late > GIVE_UP_NANOS) {
                    next = System.nanoTime();
                }
                observer.onTick(Math.max(0, late));
                tickAll(due, next);
            }
            slot = (slot + 1) % SLOTS;
            next += SLOT_NANOS;
        }
    }

    private long waitUntil(long deadline) {
        long left = deadline - System.nanoTime();
        while (left > 0 && running) {
            LockSupport.parkNanos(this, left);
            left = deadline - System.nanoTime();
        }
        return -left;
    }

    private void tickAll(MediaSession[] due, long now) {
        for (MediaSession session : due) {
            try {
                session.tick(buffers, now);
            } catch (RuntimeException | Error e) {
                log.error("Media of a leg failed; the leg is ended", e);
                session.fail();
            }
        }
    }
}
