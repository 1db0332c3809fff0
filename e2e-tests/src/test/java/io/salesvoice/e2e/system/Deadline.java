package io.salesvoice.e2e.system;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Waiting for something outside this process, with an end. */
public final class Deadline {
    private static final Duration INTERVAL = Duration.ofMillis(100);

    private final Duration allowed;
    private final long end;

    private Deadline(Duration allowed) {
        this.allowed = allowed;
        this.end = System.nanoTime() + allowed.toNanos();
    }

    public static Deadline in(Duration allowed) {
        return new Deadline(allowed);
    }

    public boolean passed() {
        return remainingNanos() <= 0;
    }

    public long remainingNanos() {
        return end - System.nanoTime();
    }

    /** Asks until the answer is the wanted one; fails with what was waited for and the last answer. */
    public <T> T until(String what, Callable<T> question, Predicate<T> wanted) throws Exception {
        while (true) {
            T answer = question.call();
            if (wanted.test(answer)) {
                return answer;
            }
            if (passed()) {
                throw new AssertionError(
                        "not within " + allowed.toSeconds() + " s: " + what + "; the last answer was " + answer);
            }
            LockSupport.parkNanos(INTERVAL.toNanos());
        }
    }
}
