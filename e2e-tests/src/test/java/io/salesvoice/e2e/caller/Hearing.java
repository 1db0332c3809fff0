package io.salesvoice.e2e.caller;

import io.salesvoice.speech.audio.Pcm;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What a telephone has heard: a recording in true time, and whether the other side speaks now. 8 kHz. */
public final class Hearing {
    private static final int RATE = 8000;
    private static final int FRAME = 160;
    /** A frame louder than this is speech; synthetic speech is far above, comfort noise far below. */
    private static final double SPEECH_RMS = 150;
    /** Packets may come this late without a gap in the recording. */
    private static final Duration JITTER = Duration.ofMillis(100);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final long began = System.nanoTime();
    private short[] recording = new short[RATE * 120];
    private int length;
    private int speechFrames;
    private long lastSpeech = Long.MIN_VALUE;
    private boolean over;

    void add(short[] frame) {
        lock.lock();
        try {
            long now = System.nanoTime();
            int due = (int) ((now - began) * RATE / 1_000_000_000L);
            if (due - length > JITTER.toMillis() * RATE / 1000) {
                length = due - FRAME;
            }
            if (length + frame.length > recording.length) {
                recording = Arrays.copyOf(recording, recording.length * 2);
            }
            System.arraycopy(frame, 0, recording, length, frame.length);
            length += frame.length;
            if (Pcm.rms(frame, 0, frame.length) > SPEECH_RMS) {
                speechFrames++;
                lastSpeech = now;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more will come. */
    void end() {
        lock.lock();
        try {
            over = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Frames of 20 ms with speech so far. */
    public int speechFrames() {
        lock.lock();
        try {
            return speechFrames;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until so much more speech was heard. False: not within the patience, or the call is over. */
    public boolean awaitSpeech(Duration more, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            int goal = speechFrames + (int) (more.toMillis() / 20);
            long left = patience.toNanos();
            while (speechFrames < goal) {
                if (over || left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until no speech was heard for so long. False: not within the patience. */
    public boolean awaitSilence(Duration silence, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long end = System.nanoTime() + patience.toNanos();
            long from = System.nanoTime();
            while (true) {
                long now = System.nanoTime();
                long quietSince = lastSpeech == Long.MIN_VALUE ? from : lastSpeech;
                if (over || now - quietSince >= silence.toNanos()) {
                    return true;
                }
                if (now >= end) {
                    return false;
                }
                changed.await(Math.min(silence.toNanos() - (now - quietSince), end - now), TimeUnit.NANOSECONDS);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The end of what was recorded so far, in samples. */
    public int position() {
        lock.lock();
        try {
            return length;
        } finally {
            lock.unlock();
        }
    }

    public short[] since(int position) {
        lock.lock();
        try {
            return Arrays.copyOfRange(recording, Math.min(position, length), length);
        } finally {
            lock.unlock();
        }
    }
}
