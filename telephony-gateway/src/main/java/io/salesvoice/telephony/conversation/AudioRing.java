package io.salesvoice.telephony.conversation;

import io.salesvoice.telephony.leg.AudioSink;

/**
 * The caller's last seconds: one media thread writes, one sender reads, neither waits. Positions are samples since the
 * start of media.
 */
final class AudioRing implements AudioSink {
    private final short[] samples;
    private final int mask;
    private volatile long written;

    /** @param capacity samples kept; a power of two */
    AudioRing(int capacity) {
        if (Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException("capacity: " + capacity + " (expected: a power of two)");
        }
        samples = new short[capacity];
        mask = capacity - 1;
    }

    @Override
    public void onAudio(short[] pcm, int offset, int length, long position) {
        int start = (int) position & mask;
        int first = Math.min(length, samples.length - start);
        System.arraycopy(pcm, offset, samples, start, first);
        System.arraycopy(pcm, offset + first, samples, 0, length - first);
        written = position + length;
    }

    /** End of what has been written. */
    long written() {
        return written;
    }

    /** The oldest position that a reader may still ask for, a tenth of the ring being left to the writer. */
    long oldest() {
        return Math.max(0, written - (samples.length - samples.length / 10));
    }

    /** Copies {@code length} samples from {@code position} on. */
    void read(long position, short[] into, int length) {
        int start = (int) position & mask;
        int first = Math.min(length, samples.length - start);
        System.arraycopy(samples, start, into, 0, first);
        System.arraycopy(samples, 0, into, first, length - first);
    }
}
