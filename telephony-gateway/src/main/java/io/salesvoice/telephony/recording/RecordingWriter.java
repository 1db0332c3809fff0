package io.salesvoice.telephony.recording;

import io.salesvoice.telephony.leg.LegEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that writes all recordings. Headers are brought up to date with every round, so that a killed process
 * leaves files that play.
 */
public final class RecordingWriter implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RecordingWriter.class);
    private static final int BATCH_FRAMES = 64;
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final long intervalNanos;
    private final Thread thread;
    private final ConcurrentLinkedQueue<RecordingTap> opened = new ConcurrentLinkedQueue<>();
    private final ByteBuffer batch =
            ByteBuffer.allocateDirect(BATCH_FRAMES * RecordingTap.FRAME * 4).order(ByteOrder.LITTLE_ENDIAN);
    private volatile boolean running = true;

    public RecordingWriter(RecordingProperties properties) {
        intervalNanos = properties.writeInterval().toNanos();
        thread = Thread.ofPlatform().name("recording-writer").daemon(true).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Completes and closes all recordings, waiting a few seconds for the disk. */
    @Override
    public void close() {
        running = false;
        wake();
        try {
            thread.join(CLOSE_TIMEOUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Begins a recording; the file is made by the writing thread. {@link LegEvent.RecordingClosed} comes in any case, with
     * a duration of 0 when the file could not be made.
     */
    public RecordingTap open(Path file, Consumer<LegEvent> events) {
        RecordingTap tap = new RecordingTap(this, file, events);
        opened.add(tap);
        wake();
        return tap;
    }

    void wake() {
        LockSupport.unpark(thread);
    }

    private void run() {
        List<Entry> entries = new ArrayList<>();
        while (running) {
            round(entries, false);
            if (entries.isEmpty() && opened.isEmpty()) {
                LockSupport.park(this);
            } else {
                LockSupport.parkNanos(this, intervalNanos);
            }
        }
        round(entries, true);
    }

    private void round(List<Entry> entries, boolean last) {
        RecordingTap added = opened.poll();
        while (added != null) {
            entries.add(new Entry(added, create(added)));
            added = opened.poll();
        }
        for (Iterator<Entry> iterator = entries.iterator(); iterator.hasNext(); ) {
            Entry entry = iterator.next();
            boolean finished = last || entry.tap.finished();
            boolean written = write(entry);
            if (finished || !written) {
                iterator.remove();
                close(entry);
            }
        }
    }

    private @Nullable RecordingFile create(RecordingTap tap) {
        try {
            return RecordingFile.create(tap.file());
        } catch (IOException e) {
            log.error("Recording {} cannot be made: {}", tap.file().getFileName(), e.toString());
            return null;
        }
    }

    /** @return false when the disk refused */
    private boolean write(Entry entry) {
        RecordingFile file = entry.file;
        if (file == null) {
            return false;
        }
        try {
            long position = entry.tap.nextPosition();
            while (position >= 0) {
                writeRun(entry.tap, file, position);
                position = entry.tap.nextPosition();
            }
            file.updateHeader();
            return true;
        } catch (IOException e) {
            log.error("Recording {} ends early: {}", entry.tap.file().getFileName(), e.toString());
            return false;
        }
    }

    /** Writes frames that follow each other without a gap at once. */
    private void writeRun(RecordingTap tap, RecordingFile file, long start) throws IOException {
        batch.clear();
        long expected = start;
        while (batch.remaining() >= RecordingTap.FRAME * 4 && tap.nextPosition() == expected) {
            tap.take(batch);
            expected += RecordingTap.FRAME;
        }
        file.write(start, batch.flip());
    }

    private void close(Entry entry) {
        long duration = 0;
        RecordingFile file = entry.file;
        if (file != null) {
            duration = file.durationMs();
            try {
                file.close();
            } catch (IOException e) {
                log.error("Recording {} did not close: {}", entry.tap.file().getFileName(), e.toString());
            }
        }
        entry.tap.tellClosed(duration);
    }

    private record Entry(RecordingTap tap, @Nullable RecordingFile file) {}
}
