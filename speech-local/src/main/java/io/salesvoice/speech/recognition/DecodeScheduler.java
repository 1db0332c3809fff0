package io.salesvoice.speech.recognition;

import io.salesvoice.speech.recognition.RecognitionException.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Gives few cores to many utterances: as many platform threads as decodes may run at once (native calls would pin
 * virtual threads), a bounded queue ordered by {@link DecodePriority}, at most one waiting decode per key.
 *
 * @param <W> what a thread keeps between decodes, for example native state
 */
final class DecodeScheduler<W> implements AutoCloseable {
    /** One decode on a thread's worker. */
    @FunctionalInterface
    interface Work<W, T> {
        /**
         * @param unwanted once true, the work may stop with {@link DecodeAbandonedException}
         */
        T run(W worker, BooleanSupplier unwanted);
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final TreeSet<Entry<W, ?>> waiting = new TreeSet<>();
    private final Map<Object, Entry<W, ?>> waitingByKey = new HashMap<>();
    private final int mostWaiting;
    private final List<Thread> threads = new ArrayList<>();
    private final ScheduledExecutorService deadlines;
    private long sequence;
    private final Set<Entry<W, ?>> running = new HashSet<>();
    private boolean closed;

    /** @param workers one per decode at once, each used by one thread and closed at the end */
    DecodeScheduler(List<? extends W> workers, int mostWaiting) {
        if (workers.isEmpty() || mostWaiting < 1) {
            throw new IllegalArgumentException(
                    "workers: " + workers.size() + ", waiting: " + mostWaiting + " (expected: both at least 1)");
        }
        this.mostWaiting = mostWaiting;
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("decode-deadline").factory());
        timer.setRemoveOnCancelPolicy(true);
        this.deadlines = timer;
        for (W worker : workers) {
            threads.add(Thread.ofPlatform()
                    .daemon()
                    .name("decode-" + threads.size())
                    .start(() -> work(worker)));
        }
    }

    /**
     * Queues a decode.
     *
     * @param key a waiting decode of an equal key is replaced; it fails with {@link Kind#REPLACED}
     * @param deadline from now; then the result is given up, and the engine stops at its next step
     * @return fails with {@link RecognitionException}
     */
    <T> CompletableFuture<T> submit(Object key, DecodePriority priority, Duration deadline, Work<W, T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Entry<W, ?> loser = null;
        Kind why = Kind.REPLACED;
        lock.lock();
        try {
            if (closed) {
                return CompletableFuture.failedFuture(new RecognitionException(Kind.CLOSED, "recogniser is closed"));
            }
            loser = waitingByKey.remove(key);
            if (loser != null) {
                waiting.remove(loser);
            } else if (waiting.size() >= mostWaiting) {
                loser = waiting.last();
                why = Kind.QUEUE_FULL;
                if (loser.priority.compareTo(priority) <= 0) {
                    return CompletableFuture.failedFuture(full());
                }
                remove(loser);
            }
            Entry<W, T> entry = new Entry<>(key, priority, sequence++, work, result);
            waiting.add(entry);
            waitingByKey.put(key, entry);
            var timer = deadlines.schedule(() -> expire(entry, deadline), deadline.toMillis(), TimeUnit.MILLISECONDS);
            result.whenComplete((value, error) -> {
                timer.cancel(false);
                if (result.isCancelled()) {
                    drop(entry);
                }
            });
            makeWay(priority);
            arrived.signal();
        } finally {
            lock.unlock();
        }
        if (loser != null) {
            loser.result.completeExceptionally(
                    why == Kind.QUEUE_FULL
                            ? full()
                            : new RecognitionException(Kind.REPLACED, "a newer decode took its place"));
        }
        return result;
    }

    /** Makes a waiting decode more urgent; nothing happens where none of this key waits. */
    void promote(Object key, DecodePriority priority) {
        lock.lock();
        try {
            Entry<W, ?> entry = waitingByKey.get(key);
            if (entry != null && entry.priority.compareTo(priority) > 0) {
                waiting.remove(entry);
                entry.priority = priority;
                waiting.add(entry);
                makeWay(priority);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Somebody waits: the least urgent running decode stops where nobody waits for it, if all threads are taken. */
    private void makeWay(DecodePriority priority) {
        if (running.size() < threads.size() || priority.compareTo(DecodePriority.LIKELY_END) > 0) {
            return;
        }
        running.stream()
                .filter(entry -> entry.priority.compareTo(DecodePriority.LIKELY_END) > 0)
                .max(Comparator.naturalOrder())
                .ifPresent(entry -> entry.preempted = true);
    }

    /** Decodes that wait. */
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** Decodes that run. */
    int running() {
        lock.lock();
        try {
            return running.size();
        } finally {
            lock.unlock();
        }
    }

    private RecognitionException full() {
        return new RecognitionException(Kind.QUEUE_FULL, mostWaiting + " utterances wait for recognition already");
    }

    private void work(W worker) {
        try {
            for (Entry<W, ?> entry = next(); entry != null; entry = next()) {
                finished(entry, entry.run(worker));
            }
        } finally {
            if (worker instanceof AutoCloseable closeable) {
                closeQuietly(closeable);
            }
        }
    }

    private @Nullable Entry<W, ?> next() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                arrived.awaitUninterruptibly();
            }
            if (closed) {
                return null;
            }
            Entry<W, ?> first = waiting.first();
            remove(first);
            first.preempted = false;
            running.add(first);
            return first;
        } finally {
            lock.unlock();
        }
    }

    /** A file that made way goes on later from its beginning; a partial is old by then. */
    private void finished(Entry<W, ?> entry, boolean done) {
        lock.lock();
        try {
            running.remove(entry);
            if (!done && entry.priority == DecodePriority.FILE && !closed) {
                waiting.add(entry);
                waitingByKey.put(entry.key, entry);
                return;
            }
        } finally {
            lock.unlock();
        }
        if (!done) {
            entry.result.completeExceptionally(
                    new RecognitionException(Kind.REPLACED, "it made way for a more urgent decode"));
        }
    }

    private void expire(Entry<W, ?> entry, Duration deadline) {
        drop(entry);
        entry.result.completeExceptionally(
                new RecognitionException(Kind.DEADLINE, "not recognised within " + deadline.toMillis() + " ms"));
    }

    private void drop(Entry<W, ?> entry) {
        lock.lock();
        try {
            if (waiting.remove(entry)) {
                waitingByKey.remove(entry.key, entry);
            }
        } finally {
            lock.unlock();
        }
    }

    private void remove(Entry<W, ?> entry) {
        waiting.remove(entry);
        waitingByKey.remove(entry.key, entry);
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException("decode worker does not close", e);
        }
    }

    @Override
    public void close() {
        List<Entry<W, ?>> left;
        lock.lock();
        try {
            closed = true;
            left = new ArrayList<>(waiting);
            left.addAll(running);
            waiting.clear();
            waitingByKey.clear();
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
        deadlines.shutdownNow();
        left.forEach(entry ->
                entry.result.completeExceptionally(new RecognitionException(Kind.CLOSED, "recogniser is closed")));
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(20));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static final class Entry<W, T> implements Comparable<Entry<W, ?>> {
        private final Object key;
        /** Guarded by the scheduler's lock: the queue is ordered by it. */
        private DecodePriority priority;

        private final long order;
        private volatile boolean preempted;
        private final Work<W, T> work;
        private final CompletableFuture<T> result;

        Entry(Object key, DecodePriority priority, long order, Work<W, T> work, CompletableFuture<T> result) {
            this.key = key;
            this.priority = priority;
            this.order = order;
            this.work = work;
            this.result = result;
        }

        /** @return false when it made way and may run again */
        boolean run(W worker) {
            if (result.isDone()) {
                return true;
            }
            try {
                result.complete(work.run(worker, () -> preempted || result.isDone()));
            } catch (DecodeAbandonedException e) {
                return result.isDone();
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(
                        e instanceof RecognitionException
                                ? e
                                : new RecognitionException(Kind.ENGINE, "recognition failed", e));
            }
            return true;
        }

        @Override
        public int compareTo(Entry<W, ?> other) {
            int byPriority = priority.compareTo(other.priority);
            return byPriority != 0 ? byPriority : Long.compare(order, other.order);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(order);
        }
    }
}
