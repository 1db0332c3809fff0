package io.salesvoice.telephony.media;

import io.salesvoice.telephony.leg.LegEvent;
import io.salesvoice.telephony.leg.Playout;
import io.salesvoice.telephony.leg.PlayoutPosition;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A queue of ten seconds that the media thread empties without ever waiting.
 *
 * <p>Feeders and commands share a lock that the media thread does not take. What the media thread has sent and whether it
 * is paused are one atomic word: a frame counts as sent when the media thread has moved that word forward, and
 * {@link #stop()} moves it to the end of the queue. Whoever is first wins, so that a stop knows to the sample what was
 * sent. Memory comes in chunks of half a second, as many as were ever needed at once.
 */
final class PlayoutQueue implements Playout {
    private static final int CHUNK = 4096;
    private static final int CHUNKS = 20;
    /** Samples, 10.24 s at 8 kHz. */
    static final int CAPACITY = CHUNK * CHUNKS;

    private static final int MARKS = 32;
    /** 5 ms at 8 kHz: short enough not to be heard as speech, long enough not to click. */
    private static final int FADE = 40;

    private static final int FRAME = 160;
    private static final long SPACE_CHECK_NANOS = Duration.ofMillis(10).toNanos();

    private final InstantSource clock;
    private final short[][] chunks = new short[CHUNKS][];
    private final long[] chunkNumbers = new long[CHUNKS];
    private final SegmentMark[] marks = new SegmentMark[MARKS];

    /** Samples sent, shifted left by one; the lowest bit is set while paused. */
    private final AtomicLong cursor = new AtomicLong();

    private volatile long written;
    private volatile int marksAdded;
    private volatile int marksTaken;
    private volatile boolean closed;

    // Under the lock.
    private long nextSegment;
    private long dropBelow;

    /** What the media thread has taken; it alone writes it. Feeders use again what lies before. */
    private volatile long sent;

    // The media thread's own.
    private long frameStart;
    private boolean audible;
    private boolean fadeIn;

    PlayoutQueue(InstantSource clock) {
        this.clock = clock;
        for (int i = 0; i < MARKS; i++) {
            marks[i] = new SegmentMark();
        }
    }

    @Override
    public synchronized int write(long segment, short[] pcm, int offset, int length) {
        if (closed || segment < dropBelow || length <= 0) {
            return 0;
        }
        SegmentMark mark = openMark(segment);
        if (mark == null) {
            return 0;
        }
        long at = written;
        int taken = (int) Math.min(length, freeSamples());
        for (int done = 0; done < taken; ) {
            int chunk = (int) ((at + done) / CHUNK % CHUNKS);
            int from = (int) ((at + done) % CHUNK);
            int part = Math.min(taken - done, CHUNK - from);
            if (chunks[chunk] == null) {
                chunks[chunk] = spareChunk();
            }
            chunkNumbers[chunk] = (at + done) / CHUNK;
            System.arraycopy(pcm, offset + done, chunks[chunk], from, part);
            done += part;
        }
        written = at + taken;
        return taken;
    }

    /** One that has been played to its end, else a new one. */
    private short[] spareChunk() {
        long playing = sent / CHUNK;
        for (int i = 0; i < CHUNKS; i++) {
            short[] chunk = chunks[i];
            if (chunk != null && chunkNumbers[i] < playing) {
                chunks[i] = null;
                return chunk;
            }
        }
        return new short[CHUNK];
    }

    /** Chunks of half a second that this queue holds. */
    synchronized int chunksHeld() {
        int held = 0;
        for (short[] chunk : chunks) {
            held += chunk != null ? 1 : 0;
        }
        return held;
    }

    /** The segment's mark, made if it is the newest; null when it is over, overtaken or there are too many. */
    private @Nullable SegmentMark openMark(long segment) {
        SegmentMark newest = newestMark();
        if (newest != null && newest.segment >= segment) {
            return newest.segment == segment && newest.end == SegmentMark.OPEN ? newest : null;
        }
        if (marksAdded - marksTaken >= MARKS) {
            return null;
        }
        if (newest != null && newest.end == SegmentMark.OPEN) {
            newest.end = written;
        }
        SegmentMark mark = marks[marksAdded % MARKS];
        mark.reset(segment, written);
        nextSegment = Math.max(nextSegment, segment + 1);
        marksAdded = marksAdded + 1;
        return mark;
    }

    private @Nullable SegmentMark newestMark() {
        return marksAdded == 0 ? null : marks[(marksAdded - 1) % MARKS];
    }

    private long freeSamples() {
        return CAPACITY - (written - (cursor.get() >> 1));
    }

    @Override
    public boolean awaitSpace(long segment, Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while waiting for playout space");
            }
            synchronized (this) {
                if (closed || segment < dropBelow) {
                    return false;
                }
                if (freeSamples() >= FRAME && marksAdded - marksTaken < MARKS) {
                    return true;
                }
            }
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            // The media thread wakes nobody: that could make it wait. A full queue is seconds long, so looking is
            // cheap.
            LockSupport.parkNanos(this, Math.min(left, SPACE_CHECK_NANOS));
        }
    }

    @Override
    public synchronized void finish(long segment) {
        if (closed || segment < dropBelow) {
            return;
        }
        SegmentMark mark = openMark(segment);
        if (mark != null) {
            mark.end = written;
        }
    }

    @Override
    public void pause() {
        long word = cursor.get();
        while (!cursor.compareAndSet(word, word | 1)) {
            word = cursor.get();
        }
    }

    @Override
    public void resume() {
        long word = cursor.get();
        while (!cursor.compareAndSet(word, word & ~1L)) {
            word = cursor.get();
        }
    }

    @Override
    public synchronized PlayoutPosition stop() {
        long word = cursor.get();
        while (!cursor.compareAndSet(word, written << 1)) {
            word = cursor.get();
        }
        long read = word >> 1;
        PlayoutPosition position = positionAt(read);
        for (int i = Math.max(0, marksAdded - MARKS); i < marksAdded; i++) {
            SegmentMark mark = marks[i % MARKS];
            if (!mark.dropped && !mark.completeAt(read)) {
                mark.dropped = true;
                mark.end = Math.max(mark.start, read);
            }
        }
        dropBelow = nextSegment;
        return position;
    }

    @Override
    public synchronized long nextSegment() {
        return nextSegment++;
    }

    @Override
    public synchronized PlayoutPosition position() {
        return positionAt(cursor.get() >> 1);
    }

    private PlayoutPosition positionAt(long read) {
        for (int i = marksAdded - 1; i >= Math.max(0, marksAdded - MARKS); i--) {
            SegmentMark mark = marks[i % MARKS];
            long samples = mark.sentAt(read);
            if (samples > 0) {
                return new PlayoutPosition(mark.segment, samples, mark.completeAt(read));
            }
        }
        return new PlayoutPosition(-1, 0, false);
    }

    /** The leg is over: nothing is taken any more and whoever waits is let go. */
    synchronized void close() {
        closed = true;
        cursor.set(written << 1);
        dropBelow = Long.MAX_VALUE;
    }

    /**
     * Fills the next frame; what is missing is silence. Media thread only.
     *
     * @return whether anything but silence is in it
     */
    boolean pull(short[] target, int length) {
        while (true) {
            long word = cursor.get();
            long read = word >> 1;
            frameStart = sent;
            if (read != sent) {
                return afterStop(target, length, read);
            }
            if ((word & 1) != 0) {
                return whilePaused(target, length);
            }
            int filled = fill(target, length, read);
            if (filled > 0 && !cursor.compareAndSet(word, read + filled << 1)) {
                continue;
            }
            sent = read + filled;
            Arrays.fill(target, filled, length, (short) 0);
            if (fadeIn && filled > 0) {
                fadeIn = false;
                for (int i = 0; i < Math.min(FADE, filled); i++) {
                    target[i] = (short) (target[i] * i / FADE);
                }
            }
            audible = filled == length;
            return filled > 0;
        }
    }

    private int fill(short[] target, int length, long read) {
        int filled = 0;
        int index = marksTaken;
        while (filled < length && index < marksAdded) {
            SegmentMark mark = marks[index % MARKS];
            if (!mark.dropped) {
                long end = mark.end;
                int part = (int) Math.min(length - filled, Math.min(end, written) - (read + filled));
                if (part > 0) {
                    copy(read + filled, target, filled, part);
                    filled += part;
                }
                if (read + filled < end) {
                    break;
                }
            }
            index++;
        }
        return filled;
    }

    /** {@link #stop()} took the queue away: the 5 ms that would have come next, fading, so that it does not click. */
    private boolean afterStop(short[] target, int length, long read) {
        boolean faded = fadeOut(target, length, (int) Math.min(FADE, read - sent));
        sent = read;
        frameStart = read;
        fadeIn = false;
        int index = marksTaken;
        while (index < marksAdded && marks[index % MARKS].start < read) {
            index++;
        }
        marksTaken = index;
        return faded;
    }

    /** The 5 ms after the pause are sent fading but stay in the queue: they are heard in full after {@link #resume()}. */
    private boolean whilePaused(short[] target, int length) {
        boolean faded = fadeOut(target, length, (int) Math.min(FADE, written - sent));
        fadeIn |= faded;
        return faded;
    }

    private boolean fadeOut(short[] target, int length, int samples) {
        boolean fade = audible && samples > 0;
        int filled = 0;
        if (fade) {
            copy(sent, target, 0, samples);
            for (int i = 0; i < samples; i++) {
                target[i] = (short) (target[i] * (samples - i) / samples);
            }
            filled = samples;
        }
        Arrays.fill(target, filled, length, (short) 0);
        audible = false;
        return fade;
    }

    private void copy(long from, short[] target, int at, int length) {
        for (int done = 0; done < length; ) {
            int offset = (int) ((from + done) % CHUNK);
            int part = Math.min(length - done, CHUNK - offset);
            System.arraycopy(chunks[(int) ((from + done) / CHUNK % CHUNKS)], offset, target, at + done, part);
            done += part;
        }
    }

    /**
     * Tells what the frame just sent began or completed. Media thread only.
     *
     * @param position of the frame's first sample on the leg's clock
     */
    void tellProgress(long position, Consumer<LegEvent> events) {
        int index = marksTaken;
        while (index < marksAdded) {
            SegmentMark mark = marks[index % MARKS];
            if (!mark.started && mark.sentAt(sent) > 0) {
                mark.started = true;
                events.accept(new LegEvent.SegmentStarted(
                        mark.segment, clock.instant(), position + Math.max(0, mark.start - frameStart)));
            }
            if (!mark.dropped) {
                if (!mark.completeAt(sent)) {
                    break;
                }
                events.accept(new LegEvent.SegmentPlayed(mark.segment, clock.instant()));
            }
            index++;
        }
        if (index != marksTaken) {
            marksTaken = index;
        }
    }
}
