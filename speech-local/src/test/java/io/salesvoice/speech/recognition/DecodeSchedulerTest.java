package io.salesvoice.speech.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesvoice.speech.recognition.RecognitionException.Kind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DecodeSchedulerTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final CountDownLatch busy = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final List<String> order = new CopyOnWriteArrayList<>();
    private final DecodeScheduler<String> scheduler = new DecodeScheduler<>(List.of("worker"), 3);

    @AfterEach
    void close() {
        release.countDown();
        scheduler.close();
    }

    @Test
    void finalsGoBeforeLikelyEndsBeforePartials() throws Exception {
        occupy();
        var partial = submit("c", DecodePriority.PARTIAL);
        var likely = submit("b", DecodePriority.LIKELY_END);
        var last = submit("a", DecodePriority.FINAL);
        release.countDown();
        CompletableFuture.allOf(partial, likely, last).get(30, TimeUnit.SECONDS);
        assertThat(order).containsExactly("a FINAL", "b LIKELY_END", "c PARTIAL");
    }

    @Test
    void aNewerDecodeOfTheSameUtteranceReplacesTheWaitingOne() throws Exception {
        occupy();
        var older = submit("a", DecodePriority.PARTIAL);
        var newer = submit("a", DecodePriority.FINAL);
        assertKind(older, Kind.REPLACED);
        release.countDown();
        newer.get(30, TimeUnit.SECONDS);
        assertThat(order).containsExactly("a FINAL");
    }

    @Test
    void aFullQueueRefusesEqualsAndGivesWayToTheMoreUrgent() throws Exception {
        occupy();
        var first = submit("a", DecodePriority.PARTIAL);
        submit("b", DecodePriority.PARTIAL);
        var third = submit("c", DecodePriority.PARTIAL);
        assertKind(submit("d", DecodePriority.PARTIAL), Kind.QUEUE_FULL);
        var urgent = submit("e", DecodePriority.FINAL);
        assertKind(third, Kind.QUEUE_FULL);
        assertThat(scheduler.waiting()).isEqualTo(3);
        release.countDown();
        urgent.get(30, TimeUnit.SECONDS);
        first.get(30, TimeUnit.SECONDS);
    }

    @Test
    void aLateResultIsGivenUpWhileTheThreadStaysTakenUntilTheEngineStops() throws Exception {
        CompletableFuture<String> slow =
                scheduler.submit("slow", DecodePriority.FINAL, Duration.ofMillis(20), (worker, unwanted) -> hold());
        assertKind(slow, Kind.DEADLINE);
        assertThat(scheduler.running()).isEqualTo(1);
        CompletableFuture<String> waiting =
                scheduler.submit("next", DecodePriority.FINAL, Duration.ofMillis(20), (worker, unwanted) -> "never");
        assertKind(waiting, Kind.DEADLINE);
        assertThat(scheduler.waiting()).isZero();
        release.countDown();
        assertThat(submit("after", DecodePriority.FINAL).get(30, TimeUnit.SECONDS))
                .isEqualTo("after");
    }

    @Test
    void cancellingTakesAWaitingDecodeOut() throws Exception {
        occupy();
        submit("a", DecodePriority.PARTIAL).cancel(false);
        assertThat(scheduler.waiting()).isZero();
    }

    @Test
    void aRunningPartialMakesWayForAFinal() throws Exception {
        CompletableFuture<String> partial =
                scheduler.submit("a", DecodePriority.PARTIAL, LONG, (worker, unwanted) -> stopWhen(unwanted));
        assertThat(busy.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(submit("b", DecodePriority.FINAL).get(30, TimeUnit.SECONDS)).isEqualTo("b");
        assertKind(partial, Kind.REPLACED);
    }

    @Test
    void aFileMakesWayAndIsRecognisedAfterwards() throws Exception {
        CompletableFuture<String> file = scheduler.submit(
                "file", DecodePriority.FILE, LONG, (worker, unwanted) -> order.isEmpty() ? stopWhen(unwanted) : "file");
        assertThat(busy.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(submit("b", DecodePriority.LIKELY_END).get(30, TimeUnit.SECONDS))
                .isEqualTo("b");
        assertThat(file.get(30, TimeUnit.SECONDS)).isEqualTo("file");
    }

    @Test
    void aFinalNeverMakesWay() throws Exception {
        occupy();
        var waiting = submit("b", DecodePriority.FINAL);
        assertThat(scheduler.running()).isEqualTo(1);
        assertThat(waiting).isNotDone();
        release.countDown();
        waiting.get(30, TimeUnit.SECONDS);
    }

    @Test
    void cancellingStopsARunningDecode() throws Exception {
        CompletableFuture<String> running =
                scheduler.submit("a", DecodePriority.FINAL, LONG, (worker, unwanted) -> stopWhen(unwanted));
        assertThat(busy.await(30, TimeUnit.SECONDS)).isTrue();
        running.cancel(false);
        assertThat(submit("b", DecodePriority.FINAL).get(30, TimeUnit.SECONDS)).isEqualTo("b");
    }

    @Test
    void anEngineFailureReachesTheCallerAndTheThreadGoesOn() throws Exception {
        CompletableFuture<String> broken = scheduler.submit("a", DecodePriority.FINAL, LONG, (worker, unwanted) -> {
            throw new IllegalStateException("native");
        });
        assertKind(broken, Kind.ENGINE);
        assertThat(submit("b", DecodePriority.FINAL).get(30, TimeUnit.SECONDS)).isEqualTo("b");
    }

    @Test
    void closingFailsWhatWaits() throws Exception {
        occupy();
        var waiting = submit("a", DecodePriority.FINAL);
        release.countDown();
        scheduler.close();
        assertThat(waiting).isDone();
        assertKind(submit("b", DecodePriority.FINAL), Kind.CLOSED);
    }

    private void occupy() throws InterruptedException {
        var unused = scheduler.submit("busy", DecodePriority.FINAL, LONG, (worker, unwanted) -> hold());
        assertThat(busy.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private String stopWhen(BooleanSupplier unwanted) {
        busy.countDown();
        while (!unwanted.getAsBoolean()) {
            Thread.onSpinWait();
        }
        throw new DecodeAbandonedException();
    }

    private String hold() {
        busy.countDown();
        try {
            release.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "held";
    }

    private CompletableFuture<String> submit(String key, DecodePriority priority) {
        return scheduler.submit(key, priority, LONG, (worker, unwanted) -> {
            order.add(key + " " + priority);
            return key;
        });
    }

    private static void assertKind(CompletableFuture<?> future, Kind kind) {
        assertThatThrownBy(() -> future.orTimeout(30, TimeUnit.SECONDS).join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        RecognitionException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }
}
