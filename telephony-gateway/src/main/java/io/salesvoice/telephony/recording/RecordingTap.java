package io.salesvoice.telephony.recording;

import io.salesvoice.telephony.leg.LegEvent;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * One leg's recording between its media thread and the writer: a ring of 64 frames (1.28 s). A frame that finds the ring
 * full is lost, which the positions of the others show: the file stays in true time.
 */
public final class RecordingTap {
    static final int FRAME = 160;
    private static final int FRAMES = 64;

    private final RecordingWriter writer;
    private final Path file;
    private final Consumer<LegEvent> events;
    private final long[] positions = new long[FRAMES];
    private final short[] samples = new short[FRAMES * FRAME * 2];
    private volatile int added;
    private volatile int taken;
    private volatile boolean finished;

    RecordingTap(RecordingWriter writer, Path file, Consumer<LegEvent> events) {
        this.writer = writer;
        this.file = file;
        this.events = events;
    }

    /** Media thread only; never waits. */
    public void write(long position, short[] left, short[] right, int length) {
        int index = added;
        if (finished || length != FRAME || index - taken >= FRAMES) {
            return;
        }
        int slot = index % FRAMES;
        positions[slot] = position;
        int at = slot * FRAME * 2;
        for (int i = 0; i < FRAME; i++) {
            samples[at++] = left[i];
            samples[at++] = right[i];
        }
        added = index + 1;
    }

    /** No more frames follow; the writer closes the file and tells. */
    public void finish() {
        finished = true;
        writer.wake();
    }

    boolean finished() {
        return finished;
    }

    Path file() {
        return file;
    }

    /** Position of the next frame, -1 when there is none. */
    long nextPosition() {
        return taken == added ? -1 : positions[taken % FRAMES];
    }

    /** Moves the next frame, interleaved, into {@code target}. */
    void take(ByteBuffer target) {
        int at = taken % FRAMES * FRAME * 2;
        for (int i = 0; i < FRAME * 2; i++) {
            target.putShort(samples[at + i]);
        }
        taken = taken + 1;
    }

    void tellClosed(long durationMs) {
        events.accept(new LegEvent.RecordingClosed(file, durationMs));
    }
}
