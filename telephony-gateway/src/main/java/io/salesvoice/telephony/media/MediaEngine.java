package io.salesvoice.telephony.media;

import io.salesvoice.telephony.leg.LegEvent;
import io.salesvoice.telephony.recording.RecordingTap;
import io.salesvoice.telephony.recording.RecordingWriter;
import io.salesvoice.telephony.rtp.JitterBuffer;
import io.salesvoice.telephony.rtp.RtpPortPool;
import io.salesvoice.telephony.rtp.RtpSockets;
import io.salesvoice.telephony.rtp.RtpStream;
import io.salesvoice.telephony.vad.VoiceDetector;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes media sessions and owns what they share: ports, loops, the voice detector, the recording writer. */
public final class MediaEngine implements AutoCloseable {
    private final RtpProperties properties;
    private final RtpPortPool ports;
    private final VoiceDetector detector;
    private final RecordingWriter recordings;
    private final MediaObserver observer;
    private final InstantSource clock;
    private final MediaCounters counters = new MediaCounters();
    private final MediaLoop[] loops;
    private final SecureRandom random = new SecureRandom();
    private final AtomicInteger sessions = new AtomicInteger();

    public MediaEngine(
            RtpProperties properties,
            RtpPortPool ports,
            VoiceDetector detector,
            RecordingWriter recordings,
            MediaObserver observer,
            InstantSource clock) {
        this.properties = properties;
        this.ports = ports;
        this.detector = detector;
        this.recordings = recordings;
        this.observer = observer;
        this.clock = clock;
        loops = new MediaLoop[properties.loops()];
        for (int i = 0; i < loops.length; i++) {
            loops[i] = new MediaLoop("media-" + i, observer);
        }
    }

    public void start() {
        detector.start();
        recordings.start();
        for (MediaLoop loop : loops) {
            loop.start();
        }
    }

    @Override
    public void close() {
        for (MediaLoop loop : loops) {
            loop.stop();
        }
        detector.close();
        recordings.close();
    }

    /**
     * Binds ports for a new leg.
     *
     * @return null when all ports are in use
     */
    public @Nullable MediaSession open(MediaEvents events) {
        RtpSockets sockets = ports.acquire();
        if (sockets == null) {
            return null;
        }
        sessions.incrementAndGet();
        return new MediaSession(
                this,
                events,
                sockets,
                new PlayoutQueue(clock),
                new JitterBuffer(MediaSession.FRAME, samples(properties.jitterMin()), samples(properties.jitterMax())),
                new RtpStream(random.nextInt(), random.nextInt(1 << 16), random.nextInt()),
                detector.open(events::onEvent),
                properties.lossTimeout());
    }

    private static int samples(Duration duration) {
        return (int) (duration.toMillis() * 8);
    }

    MediaLoop attach(MediaSession session) {
        MediaLoop emptiest = loops[0];
        for (MediaLoop loop : loops) {
            if (loop.sessions() < emptiest.sessions()) {
                emptiest = loop;
            }
        }
        emptiest.add(session);
        return emptiest;
    }

    void release(MediaSession session, RtpSockets sockets) {
        ports.release(sockets);
        sessions.decrementAndGet();
        session.foldCounters();
    }

    RecordingTap startRecording(Path file, Consumer<LegEvent> events) {
        return recordings.open(file, events);
    }

    long epochMillis() {
        return clock.millis();
    }

    MediaObserver observer() {
        return observer;
    }

    public MediaCounters counters() {
        return counters;
    }

    /** Legs that hold ports. */
    public int sessions() {
        return sessions.get();
    }

    public int portsInUse() {
        return ports.inUse();
    }

    /** Legs for which there are ports. */
    public int capacity() {
        return ports.capacity();
    }
}
