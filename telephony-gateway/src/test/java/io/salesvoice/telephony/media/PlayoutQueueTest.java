package io.salesvoice.telephony.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.telephony.leg.LegEvent;
import io.salesvoice.telephony.leg.PlayoutPosition;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PlayoutQueueTest {
    private static final int FRAME = 160;
    private static final int FADE = 40;

    private final PlayoutQueue queue = new PlayoutQueue(InstantSource.fixed(Instant.EPOCH));
    private final List<LegEvent> events = new ArrayList<>();
    private final short[] frame = new short[FRAME];
    private long position;

    private static short[] constant(int value, int length) {
        short[] pcm = new short[length];
        Arrays.fill(pcm, (short) value);
        return pcm;
    }

    private void write(long segment, int value, int length) {
        assertThat(queue.write(segment, constant(value, length), 0, length)).isEqualTo(length);
    }

    private short[] tick() {
        queue.pull(frame, FRAME);
        queue.tellProgress(position, events::add);
        position += FRAME;
        return frame;
    }

    @Test
    void playsSegmentsWithoutAGapAndTellsToTheSample() {
        long first = queue.nextSegment();
        long second = queue.nextSegment();
        write(first, 100, 200);
        queue.finish(first);
        write(second, 200, 120);
        queue.finish(second);
        assertThat(tick()).containsOnly(100);
        tick();
        assertThat(Arrays.copyOfRange(frame, 0, 40)).containsOnly(100);
        assertThat(Arrays.copyOfRange(frame, 40, 160)).containsOnly(200);
        assertThat(events)
                .containsExactly(
                        new LegEvent.SegmentStarted(first, Instant.EPOCH, 0),
                        new LegEvent.SegmentPlayed(first, Instant.EPOCH),
                        new LegEvent.SegmentStarted(second, Instant.EPOCH, 200),
                        new LegEvent.SegmentPlayed(second, Instant.EPOCH));
        assertThat(queue.position()).isEqualTo(new PlayoutPosition(second, 120, true));
        assertThat(tick()).containsOnly(0);
    }

    @Test
    void knowsNothingSentBeforeTheFirstFrame() {
        assertThat(queue.position()).isEqualTo(new PlayoutPosition(-1, 0, false));
        write(queue.nextSegment(), 1, 100);
        assertThat(queue.position()).isEqualTo(new PlayoutPosition(-1, 0, false));
    }

    @Test
    void tellsPlayedWhenFinishComesAfterTheLastSample() {
        long segment = queue.nextSegment();
        write(segment, 7, FRAME);
        tick();
        assertThat(queue.position()).isEqualTo(new PlayoutPosition(segment, FRAME, false));
        queue.finish(segment);
        tick();
        assertThat(events).last().isEqualTo(new LegEvent.SegmentPlayed(segment, Instant.EPOCH));
        assertThat(queue.position().complete()).isTrue();
    }

    @Test
    void fadesOnPauseAndGoesOnFromTheSameSample() {
        long segment = queue.nextSegment();
        write(segment, 1000, 3 * FRAME);
        tick();
        queue.pause();
        tick();
        assertThat(frame[0]).isEqualTo((short) 1000);
        assertThat(frame[20]).isEqualTo((short) 500);
        assertThat(Arrays.copyOfRange(frame, FADE, FRAME)).containsOnly(0);
        assertThat(tick()).containsOnly(0);
        assertThat(queue.position()).isEqualTo(new PlayoutPosition(segment, FRAME, false));
        queue.resume();
        tick();
        assertThat(frame[0]).isZero();
        assertThat(frame[20]).isEqualTo((short) 500);
        assertThat(Arrays.copyOfRange(frame, FADE, FRAME)).containsOnly(1000);
        assertThat(queue.position()).isEqualTo(new PlayoutPosition(segment, 2 * FRAME, false));
    }

    @Test
    void stopDropsAllAndSaysWhatWasSent() {
        long first = queue.nextSegment();
        long second = queue.nextSegment();
        write(first, 1000, 400);
        queue.finish(first);
        write(second, 2000, 400);
        tick();
        PlayoutPosition stopped = queue.stop();
        assertThat(stopped).isEqualTo(new PlayoutPosition(first, FRAME, false));
        assertThat(queue.position()).isEqualTo(stopped);
        assertThat(queue.write(second, constant(1, 10), 0, 10)).isZero();
        tick();
        assertThat(frame[0]).isEqualTo((short) 1000);
        assertThat(Arrays.copyOfRange(frame, FADE, FRAME)).containsOnly(0);
        assertThat(tick()).containsOnly(0);
        assertThat(events).containsExactly(new LegEvent.SegmentStarted(first, Instant.EPOCH, 0));
        long third = queue.nextSegment();
        write(third, 3000, FRAME);
        queue.finish(third);
        assertThat(tick()).containsOnly(3000);
        assertThat(events)
                .contains(
                        new LegEvent.SegmentStarted(third, Instant.EPOCH, 3 * FRAME),
                        new LegEvent.SegmentPlayed(third, Instant.EPOCH));
    }

    @Test
    void stopOfAnOpenSegmentWithNothingQueuedDropsWhatWouldFollow() {
        long segment = queue.nextSegment();
        write(segment, 5, FRAME);
        tick();
        assertThat(queue.stop()).isEqualTo(new PlayoutPosition(segment, FRAME, false));
        assertThat(queue.write(segment, constant(5, FRAME), 0, FRAME)).isZero();
        queue.finish(segment);
        long next = queue.nextSegment();
        write(next, 6, FRAME);
        tick();
        tick();
        assertThat(events)
                .containsExactly(
                        new LegEvent.SegmentStarted(segment, Instant.EPOCH, 0),
                        new LegEvent.SegmentStarted(next, Instant.EPOCH, FRAME));
    }

    @Test
    void stopEndsAPause() {
        long segment = queue.nextSegment();
        write(segment, 9, FRAME);
        queue.pause();
        tick();
        queue.stop();
        long next = queue.nextSegment();
        write(next, 6, FRAME);
        tick();
        tick();
        assertThat(queue.position()).isEqualTo(new PlayoutPosition(next, FRAME, false));
    }

    @Test
    void takesTenSecondsAndNoMore() throws Exception {
        long segment = queue.nextSegment();
        short[] long20s = constant(3, 20 * 8000);
        int taken = queue.write(segment, long20s, 0, long20s.length);
        assertThat(taken).isEqualTo(PlayoutQueue.CAPACITY);
        assertThat(queue.write(segment, long20s, 0, 10)).isZero();
        assertThat(queue.awaitSpace(segment, Duration.ofMillis(1))).isFalse();
        tick();
        assertThat(queue.awaitSpace(segment, Duration.ofSeconds(1))).isTrue();
        assertThat(queue.write(segment, long20s, 0, 1000)).isEqualTo(FRAME);
    }

    @Test
    void playsWhatIsWrittenAcrossTheRingUnchanged() {
        long segment = queue.nextSegment();
        int next = 0;
        int expected = 0;
        short[] part = new short[777];
        while (expected < 200_000) {
            for (int i = 0; i < part.length; i++) {
                part[i] = (short) (next + i);
            }
            next += queue.write(segment, part, 0, part.length);
            for (short sample : tick()) {
                assertThat(sample).isEqualTo((short) expected++);
            }
        }
    }

    @Test
    void lettingGoWakesWhoWaits() throws Exception {
        long segment = queue.nextSegment();
        queue.write(segment, constant(1, PlayoutQueue.CAPACITY), 0, PlayoutQueue.CAPACITY);
        AtomicBoolean space = new AtomicBoolean(true);
        CountDownLatch done = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            try {
                space.set(queue.awaitSpace(segment, Duration.ofSeconds(30)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            done.countDown();
        });
        queue.stop();
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(space).isFalse();
    }

    @Test
    void tooManySegmentsWaitForTheirTurn() {
        for (int i = 0; i < 32; i++) {
            write(queue.nextSegment(), i, 1);
        }
        assertThat(queue.write(queue.nextSegment(), constant(1, 1), 0, 1)).isZero();
        tick();
        assertThat(queue.write(queue.nextSegment(), constant(1, 1), 0, 1)).isEqualTo(1);
    }

    @Test
    void aStopDuringPlayCountsEverySampleOnce() throws Exception {
        // The media thread counts what it sent by value; stop() must agree in any interleaving.
        AtomicReference<Throwable> failure = new AtomicReference<>();
        AtomicBoolean running = new AtomicBoolean(true);
        long[] sentBySegment = new long[3000];
        Thread player = Thread.ofPlatform().start(() -> {
            short[] out = new short[FRAME];
            try {
                while (running.get()) {
                    queue.pull(out, FRAME);
                    // A whole frame of one value was committed; a fade (40 samples, then silence) was not.
                    if (out[FRAME - 1] != 0) {
                        sentBySegment[out[FRAME - 1]] += FRAME;
                    }
                    queue.tellProgress(0, event -> {});
                }
            } catch (RuntimeException | Error e) {
                failure.set(e);
            }
        });
        long[] claimed = new long[3000];
        for (int round = 1; round < 2000; round++) {
            long segment = queue.nextSegment();
            queue.write(segment, constant(round, 64 * FRAME), 0, 64 * FRAME);
            for (int spin = 0; spin < round % 97 * 20; spin++) {
                Thread.onSpinWait();
            }
            PlayoutPosition stopped = queue.stop();
            claimed[round] = stopped.segment() == segment ? stopped.samples() : 0;
        }
        running.set(false);
        player.join();
        assertThat(failure.get()).isNull();
        assertThat(sentBySegment).isEqualTo(claimed);
    }

    @Test
    void usesPlayedMemoryAgain() {
        long segment = queue.nextSegment();
        short[] second = constant(4, 8000);
        for (int i = 0; i < 50; i++) {
            assertThat(queue.write(segment, second, 0, second.length)).isEqualTo(second.length);
            for (int j = 0; j < 50; j++) {
                assertThat(tick()).containsOnly(4);
            }
        }
        assertThat(queue.chunksHeld()).isLessThanOrEqualTo(4);
    }
}
