package io.salesvoice.telephony.call;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one call down as it goes, in order, on a thread of its own, so that a slow database never delays an answer. A
 * write that fails is tried again until it succeeds or the patience is over; the call itself goes on.
 */
public final class CallJournal {
    private static final Logger log = LoggerFactory.getLogger(CallJournal.class);
    private static final int WAITING = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long FIRST_PAUSE_MS = 100;

    private final CallStore store;
    private final CallEvents events;
    private final BlockingQueue<Entry> entries = new ArrayBlockingQueue<>(WAITING);
    private final CountDownLatch abandoned = new CountDownLatch(1);
    private final Thread writer;
    private volatile Call call;

    private record Entry(Runnable write, boolean last) {}

    /** Starts with the call's own row. */
    public CallJournal(CallStore store, CallEvents events, Call call, String owner, Instant leaseUntil) {
        this.store = store;
        this.events = events;
        this.call = call;
        append(() -> store.create(call, owner, leaseUntil), false);
        publishCall();
        writer = Thread.ofVirtual().name("journal-" + call.id()).start(this::run);
    }

    /** The call as it stands, whether or not it is written yet. */
    public Call call() {
        return call;
    }

    public void answered(@Nullable String scenario, Instant at) {
        change(c -> new Call(
                c.id(),
                c.direction(),
                c.from(),
                c.to(),
                CallState.ACTIVE,
                null,
                c.reason(),
                scenario,
                c.startedAt(),
                at,
                null,
                null,
                null,
                c.leadId(),
                c.taskIds(),
                c.recording(),
                c.recordingMs(),
                c.noticeStartMs(),
                c.noticeEndMs()));
        append(() -> store.answered(call.id(), scenario, at), false);
        publishCall();
    }

    public void turn(CallTurn turn) {
        append(() -> store.saveTurn(turn), false);
        events.publish(new CallEvent("turn", turn.callId(), Instant.now(), null, turn, null));
    }

    /** Not kept, only shown. */
    public void partial(String text) {
        events.publish(new CallEvent("partial", call.id(), Instant.now(), null, null, text));
    }

    public void link(@Nullable UUID leadId, @Nullable UUID taskId) {
        append(() -> store.link(call.id(), leadId, taskId), false);
        change(c -> {
            var tasks = new java.util.ArrayList<>(c.taskIds());
            if (taskId != null && !tasks.contains(taskId)) {
                tasks.add(taskId);
            }
            return new Call(
                    c.id(),
                    c.direction(),
                    c.from(),
                    c.to(),
                    c.state(),
                    c.outcome(),
                    c.reason(),
                    c.scenario(),
                    c.startedAt(),
                    c.answeredAt(),
                    c.endedAt(),
                    c.endReason(),
                    c.sipStatus(),
                    leadId == null ? c.leadId() : leadId,
                    tasks,
                    c.recording(),
                    c.recordingMs(),
                    c.noticeStartMs(),
                    c.noticeEndMs());
        });
        publishCall();
    }

    /** Offsets in the recording. */
    public void notice(@Nullable Long startMs, @Nullable Long endMs) {
        append(() -> store.notice(call.id(), startMs, endMs), false);
    }

    public void recording(RecordingState state, @Nullable Long durationMs) {
        change(c -> new Call(
                c.id(),
                c.direction(),
                c.from(),
                c.to(),
                c.state(),
                c.outcome(),
                c.reason(),
                c.scenario(),
                c.startedAt(),
                c.answeredAt(),
                c.endedAt(),
                c.endReason(),
                c.sipStatus(),
                c.leadId(),
                c.taskIds(),
                state,
                durationMs,
                c.noticeStartMs(),
                c.noticeEndMs()));
        append(() -> store.recording(call.id(), state, durationMs), false);
        publishCall();
    }

    public void ended(CallEnd end) {
        change(c -> new Call(
                c.id(),
                c.direction(),
                c.from(),
                c.to(),
                CallState.ENDED,
                end.outcome(),
                c.reason(),
                c.scenario(),
                c.startedAt(),
                c.answeredAt(),
                end.at(),
                end.reason(),
                end.sipStatus(),
                c.leadId(),
                c.taskIds(),
                c.recording(),
                c.recordingMs(),
                c.noticeStartMs(),
                c.noticeEndMs()));
        append(() -> store.ended(call.id(), end), false);
        publishCall();
    }

    /** Nothing more will be written; the writer ends when all is. */
    public void close() {
        append(() -> {}, true);
    }

    /** For tests and shutdown. */
    public boolean awaitWritten(Duration timeout) throws InterruptedException {
        return writer.join(timeout);
    }

    /** Gives up what could not be written so far; for shutdown. */
    public void abandon() {
        abandoned.countDown();
    }

    private void change(UnaryOperator<Call> change) {
        call = change.apply(call);
    }

    private void publishCall() {
        Call now = call;
        events.publish(new CallEvent("call", now.id(), Instant.now(), now, null, null));
    }

    private void append(Runnable write, boolean last) {
        if (!entries.offer(new Entry(write, last))) {
            log.error("journal of call {} is full, an entry is lost", call.id());
        }
    }

    private void run() {
        try {
            boolean last = false;
            while (!last) {
                Entry entry = entries.take();
                write(entry.write());
                last = entry.last();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(Runnable write) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long pause = FIRST_PAUSE_MS;
        while (true) {
            try {
                write.run();
                return;
            } catch (RuntimeException e) {
                if (System.nanoTime() > deadline) {
                    log.error("call {} could not be written", call.id(), e);
                    return;
                }
                log.warn("call {} not written yet: {}", call.id(), e.toString());
            }
            if (abandoned.await(pause, TimeUnit.MILLISECONDS)) {
                return;
            }
            pause = Math.min(pause * 2, 5000);
        }
    }
}
