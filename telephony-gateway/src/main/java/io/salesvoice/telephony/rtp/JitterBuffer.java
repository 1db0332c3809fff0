package io.salesvoice.telephony.rtp;

import java.util.Arrays;

/**
 * Puts decoded audio in its place on the sender's time line and takes it out frame by frame.
 *
 * <p>It works on samples and not on packets, so that reordering, duplicates, any packet length and silence suppression
 * are one case: a sample is there when its time comes or it is not. The delay starts at the smallest, grows by what late
 * packets show to be missing, and shrinks when it was not needed for some seconds. One thread owns an instance.
 */
public final class JitterBuffer {
    /** Marks an absent sample; G.711 never decodes to it. */
    private static final short ABSENT = Short.MIN_VALUE;

    /** About half a second at 8 kHz; a power of two. */
    private static final int CAPACITY = 4096;

    private static final int MASK = CAPACITY - 1;
    /** A packet further behind than this is not late but belongs to a new time line. */
    private static final int RESTART_BEHIND = 4000;

    private static final int RESTART_AFTER_PACKETS = 3;
    /** How long an unneeded delay is kept, in frames pulled. */
    private static final int SHRINK_AFTER_PULLS = 100;

    private final short[] ring = new short[CAPACITY];
    private final int frame;
    private final int minDelay;
    private final int maxDelay;

    private boolean started;
    private int lastTimestamp;
    private long lastOffset;
    private long head;
    private long play;
    private int delay;
    private int strays;
    private int lowestDepth = Integer.MAX_VALUE;
    private int pullsSinceCheck;
    private long late;
    private long missing;

    /**
     * @param frame samples taken by each {@link #pull}
     * @param minDelay samples held back at least
     * @param maxDelay samples held back at most, below half a second less a frame
     */
    public JitterBuffer(int frame, int minDelay, int maxDelay) {
        if (maxDelay < minDelay || maxDelay > CAPACITY - 4 * frame) {
            throw new IllegalArgumentException(
                    "jitter delay " + minDelay + ".." + maxDelay + " (expected: rising, below " + CAPACITY + ")");
        }
        this.frame = frame;
        this.minDelay = minDelay;
        this.maxDelay = maxDelay;
        this.delay = minDelay;
        Arrays.fill(ring, ABSENT);
    }

    /** Forgets everything but the delay it has learnt: a new source or a new time line. */
    public void restart() {
        started = false;
        strays = 0;
        lowestDepth = Integer.MAX_VALUE;
        pullsSinceCheck = 0;
        Arrays.fill(ring, ABSENT);
    }

    /** @return false when the samples came too late to be heard */
    public boolean put(int timestamp, short[] samples, int length) {
        if (!started) {
            started = true;
            lastTimestamp = timestamp;
            lastOffset = 0;
            head = 0;
            play = -delay;
        }
        long offset = lastOffset + (timestamp - lastTimestamp);
        long end = offset + length;
        if (offset - play > CAPACITY - length || play - offset > RESTART_BEHIND) {
            return putStray(timestamp, samples, length);
        }
        if (offset < play && !makeRoomFor(offset)) {
            late++;
            if (end <= play) {
                return head <= play && putStray(timestamp, samples, length);
            }
        }
        strays = 0;
        lastTimestamp = timestamp;
        lastOffset = offset;
        for (long at = Math.max(offset, play); at < end; at++) {
            ring[(int) at & MASK] = samples[(int) (at - offset)];
        }
        head = Math.max(head, end);
        return true;
    }

    /** Off the time line. One may be an error; several in a row are a new time line. */
    private boolean putStray(int timestamp, short[] samples, int length) {
        strays++;
        if (strays < RESTART_AFTER_PACKETS) {
            return false;
        }
        restart();
        return put(timestamp, samples, length);
    }

    /**
     * The packet's time has passed. With nothing else waiting the far side is slower than we thought: play it now and
     * hold more back from here on. With newer audio waiting it was overtaken, and is lost; enough of those make the
     * delay grow too.
     */
    private boolean makeRoomFor(long offset) {
        long missed = play - offset;
        if (head > play || delay + missed > maxDelay) {
            if (delay + frame <= maxDelay && missed <= frame) {
                delay += frame;
                shiftBack(frame);
                return offset >= play;
            }
            return false;
        }
        delay = (int) Math.min(maxDelay, delay + (missed + frame - 1) / frame * frame);
        shiftBack(missed);
        return true;
    }

    private void shiftBack(long samples) {
        for (long at = play - samples; at < play; at++) {
            ring[(int) at & MASK] = ABSENT;
        }
        play -= samples;
    }

    /**
     * Takes the next frame; absent samples are zero.
     *
     * @return bit per eighth of the frame, set where audio was absent (0: all there, 0xFF: nothing)
     */
    public int pull(short[] target) {
        if (!started) {
            Arrays.fill(target, 0, frame, (short) 0);
            return 0xFF;
        }
        int part = frame / 8;
        int absent = 0;
        for (int i = 0; i < frame; i++) {
            int slot = (int) (play + i) & MASK;
            short sample = ring[slot];
            ring[slot] = ABSENT;
            if (sample == ABSENT) {
                absent |= 1 << i / part;
                sample = 0;
            }
            target[i] = sample;
        }
        boolean begun = play >= 0;
        play += frame;
        if (begun && absent != 0 && head > play) {
            missing += (long) Integer.bitCount(absent) * part;
        }
        shrinkIfIdle();
        return absent;
    }

    private void shrinkIfIdle() {
        int depth = (int) Math.max(0, head - play);
        lowestDepth = Math.min(lowestDepth, depth);
        if (++pullsSinceCheck < SHRINK_AFTER_PULLS) {
            return;
        }
        if (lowestDepth >= minDelay + frame && lowestDepth != Integer.MAX_VALUE) {
            int drop = Math.min(frame, lowestDepth - minDelay);
            for (long at = play; at < play + drop; at++) {
                ring[(int) at & MASK] = ABSENT;
            }
            play += drop;
            delay = Math.max(minDelay, delay - drop);
        }
        pullsSinceCheck = 0;
        lowestDepth = Integer.MAX_VALUE;
    }

    /** Samples now held back. */
    public int depth() {
        return started ? (int) Math.max(0, head - play) : 0;
    }

    /** Samples the buffer now means to hold back. */
    public int delay() {
        return delay;
    }

    /** Packets that came too late. */
    public long late() {
        return late;
    }

    /** Samples absent although newer ones were there. */
    public long missing() {
        return missing;
    }
}
