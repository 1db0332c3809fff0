package io.salesvoice.telephony.media;

/** Where one segment lies in the playout queue. Written under the feeding lock, read by the media thread. */
final class SegmentMark {
    static final long OPEN = Long.MAX_VALUE;

    long segment;
    long start;
    /** First sample after the segment, {@link #OPEN} while more may follow. */
    volatile long end = OPEN;

    volatile boolean dropped;
    /** The media thread has told that it began. */
    boolean started;

    void reset(long newSegment, long at) {
        segment = newSegment;
        start = at;
        end = OPEN;
        dropped = false;
        started = false;
    }

    /** Samples of this segment sent when {@code read} samples of the queue were taken. */
    long sentAt(long read) {
        return Math.max(0, Math.min(read, end) - start);
    }

    boolean completeAt(long read) {
        return !dropped && end != OPEN && read >= end;
    }
}
