package io.salesvoice.telephony.leg;

import java.time.Duration;

/**
 * What the far side hears: a bounded queue of PCM in segments (one spoken sentence each), played at 20 ms a packet.
 * Silence is sent while the queue is empty or paused.
 */
public interface Playout {
    /**
     * Appends samples of a segment.
     *
     * @return samples taken, fewer than {@code length} when the queue is full, 0 when the segment was dropped by
     *     {@link #stop()}
     */
    int write(long segment, short[] pcm, int offset, int length);

    /**
     * Waits until the queue has room for at least one frame; for the thread that feeds one sentence, never for a media or
     * event thread.
     *
     * @return false when the time is over, the leg has ended or the segment was dropped
     */
    boolean awaitSpace(long segment, Duration timeout) throws InterruptedException;

    /** No more samples follow for this segment; {@link LegEvent.SegmentPlayed} comes when its last sample has been sent. */
    void finish(long segment);

    /** Silence from the next packet on; the queue is kept. */
    void pause();

    /** Goes on from the sample at which {@link #pause()} held it. */
    void resume();

    /** Drops all that is queued, silence from the next packet on; segments below the next {@link #nextSegment()} stay dropped. */
    PlayoutPosition stop();

    /** Number for a new segment, rising by one. */
    long nextSegment();

    /** What has been sent so far. */
    PlayoutPosition position();
}
