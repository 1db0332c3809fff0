package io.salesvoice.telephony;

import io.salesvoice.telephony.leg.LegEvent;
import io.salesvoice.telephony.leg.Playout;
import io.salesvoice.telephony.leg.PlayoutPosition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Keeps what it is given; a test says how much of it has been played. */
public final class FakePlayout implements Playout {
    private final java.util.function.Consumer<LegEvent> events;
    private final List<Long> finished = new ArrayList<>();
    private long next;
    private long segment = -1;
    private long written;
    private long played;
    private boolean paused;
    private boolean complete;
    private int stops;
    private int pauses;

    public FakePlayout(java.util.function.Consumer<LegEvent> events) {
        this.events = events;
    }

    @Override
    public int write(long target, short[] pcm, int offset, int length) {
        boolean first;
        synchronized (this) {
            if (target < segment) {
                return 0;
            }
            first = target > segment;
            if (first) {
                segment = target;
                written = 0;
                played = 0;
                complete = false;
            }
            written += length;
        }
        if (first) {
            events.accept(new LegEvent.SegmentStarted(target, Instant.now(), 0));
        }
        return length;
    }

    @Override
    public boolean awaitSpace(long target, Duration timeout) {
        return true;
    }

    @Override
    public synchronized void finish(long target) {
        finished.add(target);
    }

    @Override
    public synchronized void pause() {
        paused = true;
        pauses++;
    }

    @Override
    public synchronized void resume() {
        paused = false;
    }

    @Override
    public synchronized PlayoutPosition stop() {
        stops++;
        return new PlayoutPosition(segment, played, complete);
    }

    @Override
    public synchronized long nextSegment() {
        return next++;
    }

    @Override
    public synchronized PlayoutPosition position() {
        return new PlayoutPosition(segment, played, complete);
    }

    /** The current segment is played to its end, if all of it is there. */
    public boolean playToEnd() {
        long done;
        synchronized (this) {
            if (!finished.contains(segment) || complete) {
                return false;
            }
            played = written;
            complete = true;
            done = segment;
        }
        events.accept(new LegEvent.SegmentPlayed(done, Instant.now()));
        return true;
    }

    public synchronized void played(long samples) {
        played = samples;
    }

    public synchronized int stops() {
        return stops;
    }

    public synchronized int pauses() {
        return pauses;
    }

    public synchronized boolean isPaused() {
        return paused;
    }

    public synchronized long written() {
        return written;
    }
}
