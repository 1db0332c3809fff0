package io.salesvoice.telephony.conversation;

import io.salesvoice.common.wire.tts.SynthesisEvent;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The audio of one line while it is being synthesised: a stream fills it, one feeder reads it, possibly later. */
final class SpeechBuffer {
    /** Samples of the longest line, 90 s at 8 kHz. */
    private static final int LONGEST = 720_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private short[] samples = new short[16_000];
    private int length;
    private boolean done;
    private boolean failed;
    private @Nullable String engine;
    private final List<WordMark> words = new ArrayList<>();

    /** When a word sounds; offsets in the line's text. */
    record WordMark(int textStart, int textEnd, long startMs) {}

    void take(SynthesisEvent event) {
        switch (event.type()) {
            case AUDIO -> append(event.pcmBase64());
            case WORD -> mark(event);
            case DONE -> end(event.engine(), false);
            case ERROR -> end(event.engine(), true);
        }
    }

    void fail() {
        end(null, true);
    }

    /** The stream is over, whether or not it said so. */
    void complete() {
        end(null, false);
    }

    private void append(@Nullable String pcmBase64) {
        if (pcmBase64 == null) {
            return;
        }
        ByteBuffer bytes =
                ByteBuffer.wrap(Base64.getDecoder().decode(pcmBase64)).order(ByteOrder.LITTLE_ENDIAN);
        lock.lock();
        try {
            int more = Math.min(bytes.remaining() / 2, LONGEST - length);
            if (length + more > samples.length) {
                samples = Arrays.copyOf(samples, Math.max(samples.length * 2, length + more));
            }
            bytes.asShortBuffer().get(samples, length, more);
            length += more;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void mark(SynthesisEvent event) {
        Integer start = event.textStart();
        Integer end = event.textEnd();
        Long at = event.startMs();
        if (start == null || end == null || at == null) {
            return;
        }
        lock.lock();
        try {
            words.add(new WordMark(start, end, at));
        } finally {
            lock.unlock();
        }
    }

    private void end(@Nullable String servedBy, boolean failure) {
        lock.lock();
        try {
            if (!done) {
                done = true;
                failed = failure;
                engine = servedBy;
                grown.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Copies what there is from {@code from} on, waiting for the first sample of it.
     *
     * @return samples copied, 0 at the end, -1 when none came within the time
     */
    int read(int from, short[] into, Duration timeout) throws InterruptedException {
        long left = timeout.toNanos();
        lock.lockInterruptibly();
        try {
            while (length <= from && !done) {
                if (left <= 0) {
                    return -1;
                }
                left = grown.awaitNanos(left);
            }
            int count = Math.min(into.length, length - from);
            System.arraycopy(samples, from, into, 0, count);
            return count;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the first sample. */
    boolean awaitSome(Duration timeout) throws InterruptedException {
        long left = timeout.toNanos();
        lock.lockInterruptibly();
        try {
            while (length == 0 && !done && left > 0) {
                left = grown.awaitNanos(left);
            }
            return length > 0;
        } finally {
            lock.unlock();
        }
    }

    boolean failed() {
        lock.lock();
        try {
            return failed;
        } finally {
            lock.unlock();
        }
    }

    boolean isDone() {
        lock.lock();
        try {
            return done;
        } finally {
            lock.unlock();
        }
    }

    int length() {
        lock.lock();
        try {
            return length;
        } finally {
            lock.unlock();
        }
    }

    List<WordMark> words() {
        lock.lock();
        try {
            return List.copyOf(words);
        } finally {
            lock.unlock();
        }
    }

    @Nullable
    String engine() {
        lock.lock();
        try {
            return engine;
        } finally {
            lock.unlock();
        }
    }
}
