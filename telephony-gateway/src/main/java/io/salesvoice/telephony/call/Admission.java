package io.salesvoice.telephony.call;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets in as many calls as the engines can carry, and none while one of them is down. */
public final class Admission {
    private final int capacity;
    private final Duration retryAfter;
    private final Dependencies dependencies;
    private final AtomicInteger taken = new AtomicInteger();
    private volatile boolean closed;

    /** Which of the services that a conversation needs do not work. */
    @FunctionalInterface
    public interface Dependencies {
        /** @return name of one that is down, empty when all are up; must not block */
        String down();
    }

    /** Whether a call may come in. */
    public sealed interface Decision {
        /** Yes; the place is given back once, when the call is over. */
        final class Admitted implements Decision {
            private final AtomicInteger taken;
            private final AtomicBoolean released = new AtomicBoolean();

            Admitted(AtomicInteger taken) {
                this.taken = taken;
            }

            public void release() {
                if (released.compareAndSet(false, true)) {
                    taken.decrementAndGet();
                }
            }
        }

        /**
         * No.
         *
         * @param reason {@code capacity}, {@code shutting_down}, or {@code asr_down}, {@code tts_down}, {@code dialog_down}
         */
        record Refused(String reason, Duration retryAfter) implements Decision {}
    }

    public Admission(int capacity, Duration retryAfter, Dependencies dependencies) {
        this.capacity = capacity;
        this.retryAfter = retryAfter;
        this.dependencies = dependencies;
    }

    /** From now on nobody is let in. */
    public void close() {
        closed = true;
    }

    public Decision ask() {
        if (closed) {
            return new Decision.Refused("shutting_down", retryAfter);
        }
        String down = dependencies.down();
        if (!down.isEmpty()) {
            return new Decision.Refused(down + "_down", retryAfter);
        }
        int now = taken.get();
        while (now < capacity) {
            if (taken.compareAndSet(now, now + 1)) {
                return new Decision.Admitted(taken);
            }
            now = taken.get();
        }
        return new Decision.Refused("capacity", retryAfter);
    }

    public int capacity() {
        return capacity;
    }

    public int taken() {
        return taken.get();
    }
}
