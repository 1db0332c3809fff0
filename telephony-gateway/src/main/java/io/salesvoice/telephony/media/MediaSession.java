package io.salesvoice.telephony.media;

import io.salesvoice.telephony.leg.AudioSink;
import io.salesvoice.telephony.leg.LegEnd;
import io.salesvoice.telephony.leg.LegEvent;
import io.salesvoice.telephony.leg.Playout;
import io.salesvoice.telephony.recording.RecordingTap;
import io.salesvoice.telephony.rtp.DtmfReceiver;
import io.salesvoice.telephony.rtp.DtmfSender;
import io.salesvoice.telephony.rtp.JitterBuffer;
import io.salesvoice.telephony.rtp.LossConcealer;
import io.salesvoice.telephony.rtp.RtcpReport;
import io.salesvoice.telephony.rtp.RtpFormat;
import io.salesvoice.telephony.rtp.RtpPacket;
import io.salesvoice.telephony.rtp.RtpSockets;
import io.salesvoice.telephony.rtp.RtpStatistics;
import io.salesvoice.telephony.rtp.RtpStream;
import io.salesvoice.telephony.rtp.SourceLatch;
import io.salesvoice.telephony.vad.VoiceTap;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The audio of one leg. Its state belongs to the media thread that ticks it; other threads leave commands, which the next
 * tick carries out. Ports are bound from construction to {@link #close()}.
 */
public final class MediaSession {
    /** Samples of a frame: 20 ms at 8 kHz. */
    static final int FRAME = 160;

    static final long FRAME_NANOS = Duration.ofMillis(20).toNanos();

    private static final Logger log = LoggerFactory.getLogger(MediaSession.class);
    private static final int TICKS_A_SECOND = 50;
    private static final int REPORT_TICKS = 5 * TICKS_A_SECOND;
    /** A flood on one port must not starve the other legs of the loop. */
    private static final int MAX_PACKETS_A_TICK = 64;

    private static final int COMFORT_NOISE = 13;
    private static final long NANOS_A_SAMPLE = FRAME_NANOS / FRAME;

    private final MediaEngine engine;
    private final MediaEvents events;
    private final Consumer<LegEvent> eventSink;
    private final RtpSockets sockets;
    private final int lossTicks;
    private final PlayoutQueue playout;
    private final JitterBuffer jitter;
    private final LossConcealer concealer = new LossConcealer();
    private final DtmfReceiver keysIn = new DtmfReceiver();
    private final DtmfSender keysOut = new DtmfSender();
    private final RtpStatistics statistics = new RtpStatistics();
    private final RtpStream stream;
    private final VoiceTap voice;
    private final ConcurrentLinkedQueue<Runnable> commands = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    private volatile @Nullable AudioSink sink;
    private volatile @Nullable RecordingTap recording;
    private volatile boolean watchesLoss;
    private volatile long position;
    private @Nullable MediaLoop loop;

    // Set before the first tick, then the media thread's own.
    private @Nullable RtpFormat format;
    private @Nullable SourceLatch latch;
    private MediaDirection direction = MediaDirection.BOTH;
    private int ticksWithoutPacket;
    private int ticks;
    private long sent;
    private long refused;
    private long failures;
    private boolean failureLogged;
    private boolean endTold;
    private final long[] reported = new long[6];

    MediaSession(
            MediaEngine engine,
            MediaEvents events,
            RtpSockets sockets,
            PlayoutQueue playout,
            JitterBuffer jitter,
            RtpStream stream,
            VoiceTap voice,
            Duration lossTimeout) {
        this.engine = engine;
        this.events = events;
        this.eventSink = events::onEvent;
        this.sockets = sockets;
        this.playout = playout;
        this.jitter = jitter;
        this.stream = stream;
        this.voice = voice;
        this.lossTicks = (int) Math.max(1, lossTimeout.toNanos() / FRAME_NANOS);
    }

    /** The even port to announce. */
    public int localPort() {
        return sockets.port();
    }

    public Playout playout() {
        return playout;
    }

    public void audioTo(AudioSink newSink) {
        sink = newSink;
    }

    /** Digits wait in line; unknown characters and more than 64 at once are dropped. */
    public void sendDtmf(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            keysOut.add(digits.charAt(i));
        }
    }

    /**
     * Position 0 of the leg's clock is now. Idempotent.
     *
     * @param remote where the far side's session description wants its audio
     * @param signalling host its signalling comes from
     */
    public synchronized void start(
            RtpFormat negotiated, MediaDirection way, InetSocketAddress remote, InetAddress signalling) {
        if (loop != null || closed.get()) {
            return;
        }
        format = negotiated;
        direction = way;
        latch = new SourceLatch(remote, signalling);
        loop = engine.attach(this);
    }

    /** From now on silence of the network for the configured time ends the leg; not before the call is answered. */
    public void watchLoss() {
        watchesLoss = true;
    }

    /** A new offer was answered in mid-call: hold, resume, another codec or another address. */
    public void update(RtpFormat negotiated, MediaDirection way, InetSocketAddress remote) {
        commands.add(() -> {
            format = negotiated;
            direction = way;
            ticksWithoutPacket = 0;
            if (latch != null) {
                latch.rename(remote);
            }
        });
    }

    /** Records from now on. Does nothing when a recording is running or the leg is over. */
    public synchronized void startRecording(Path file) {
        if (recording == null && !closed.get()) {
            recording = engine.startRecording(file, eventSink);
        }
    }

    public synchronized void stopRecording() {
        RecordingTap running = recording;
        recording = null;
        if (running != null) {
            running.finish();
        }
    }

    /** Frees ports, buffers and the recording, at once. Idempotent. */
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        synchronized (this) {
            if (loop != null) {
                loop.remove(this);
            }
        }
        stopRecording();
        voice.close();
        playout.close();
        engine.release(this, sockets);
    }

    void fail() {
        endWith(LegEnd.FAILED);
    }

    private void endWith(LegEnd reason) {
        if (!endTold) {
            endTold = true;
            events.onMediaEnd(reason);
        }
    }

    void tick(MediaLoopBuffers buffers, long now) {
        Runnable command = commands.poll();
        while (command != null) {
            command.run();
            command = commands.poll();
        }
        RtpFormat current = format;
        SourceLatch source = latch;
        if (closed.get() || endTold || current == null || source == null) {
            return;
        }
        latchTick(source);
        receive(buffers, current, source, now);
        hear(buffers);
        speak(buffers, current, source);
        RecordingTap tap = recording;
        if (tap != null) {
            tap.write(position, buffers.heard, buffers.spoken, FRAME);
        }
        playout.tellProgress(position, eventSink);
        position += FRAME;
        stream.advance(FRAME);
        everySecond(buffers, source);
    }

    private void latchTick(SourceLatch source) {
        source.tick();
        char digit = keysIn.tick();
        if (digit != DtmfReceiver.NONE) {
            events.onEvent(new LegEvent.DtmfReceived(digit));
        }
    }

    private void receive(MediaLoopBuffers buffers, RtpFormat current, SourceLatch source, long now) {
        ticksWithoutPacket++;
        try {
            for (int i = 0; i < MAX_PACKETS_A_TICK; i++) {
                ByteBuffer in = buffers.in;
                in.clear();
                InetSocketAddress from = (InetSocketAddress) sockets.rtp().receive(in);
                if (from == null) {
                    return;
                }
                int length = in.position();
                in.get(0, buffers.packet.data(), 0, length);
                if (!buffers.packet.parse(length) || !accept(buffers, current, source, from, now)) {
                    refused++;
                }
            }
        } catch (IOException e) {
            noteFailure(e);
        }
    }

    private boolean accept(
            MediaLoopBuffers buffers, RtpFormat current, SourceLatch source, InetSocketAddress from, long now) {
        RtpPacket packet = buffers.packet;
        int type = packet.payloadType();
        boolean audio = type == current.audioPayloadType();
        boolean event = type == current.eventPayloadType();
        if ((!audio && !event && type != COMFORT_NOISE) || !source.accept(from, packet)) {
            return false;
        }
        ticksWithoutPacket = 0;
        if (source.takeStreamChanged()) {
            jitter.restart();
            keysIn.restart();
            statistics.restart();
        }
        boolean repeated = statistics.count(packet.sequence(), packet.timestamp(), (int) (now / NANOS_A_SAMPLE));
        if (event) {
            char digit =
                    keysIn.accept(packet.timestamp(), packet.data(), packet.payloadOffset(), packet.payloadLength());
            if (digit != DtmfReceiver.NONE) {
                events.onEvent(new LegEvent.DtmfReceived(digit));
            }
        } else if (audio && !repeated && packet.payloadLength() <= MediaLoopBuffers.MAX_SAMPLES) {
            current.codec().decode(packet.data(), packet.payloadOffset(), packet.payloadLength(), buffers.decoded, 0);
            jitter.put(packet.timestamp(), buffers.decoded, packet.payloadLength());
        }
        return true;
    }

    private void hear(MediaLoopBuffers buffers) {
        short[] heard = buffers.heard;
        int absent = jitter.pull(heard);
        concealer.process(heard, FRAME, absent);
        if (!direction.receives()) {
            Arrays.fill(heard, (short) 0);
        }
        AudioSink current = sink;
        if (current != null) {
            current.onAudio(heard, 0, FRAME, position);
        }
        voice.write(heard, FRAME);
    }

    private void speak(MediaLoopBuffers buffers, RtpFormat current, SourceLatch source) {
        short[] spoken = buffers.spoken;
        ByteBuffer out = buffers.out;
        out.clear();
        boolean packet;
        if (!direction.sends()) {
            Arrays.fill(spoken, (short) 0);
            stream.interrupt();
            packet = false;
        } else if (keysOut.active() && current.eventPayloadType() != RtpFormat.NO_EVENTS) {
            Arrays.fill(spoken, (short) 0);
            packet = keysOut.write(stream, current.eventPayloadType(), FRAME, out);
        } else {
            playout.pull(spoken, FRAME);
            stream.writeAudioHeader(out, current.audioPayloadType(), FRAME);
            current.codec().encode(spoken, 0, FRAME, buffers.payload, 0);
            out.put(buffers.payload, 0, FRAME);
            packet = true;
        }
        if (packet) {
            send(out.flip(), source);
        }
    }

    private void send(ByteBuffer out, SourceLatch source) {
        try {
            if (sockets.rtp().send(out, source.target()) > 0) {
                sent++;
            } else {
                failures++;
            }
        } catch (IOException e) {
            noteFailure(e);
        }
    }

    private void noteFailure(IOException e) {
        failures++;
        if (!failureLogged && !closed.get()) {
            failureLogged = true;
            log.warn("RTP port {} fails, told once: {}", sockets.port(), e.toString());
        }
    }

    private void everySecond(MediaLoopBuffers buffers, SourceLatch source) {
        ticks++;
        if (watchesLoss && direction.receives() && ticksWithoutPacket >= lossTicks) {
            endWith(LegEnd.MEDIA_LOST);
        }
        if (ticks % TICKS_A_SECOND != 0) {
            return;
        }
        foldCounters();
        drainReports(buffers);
        if (ticks % REPORT_TICKS == 0) {
            sendReport(buffers, source);
            engine.observer().onJitter(statistics.jitter());
        }
    }

    /** Incoming reports are read away unseen, so that a flood of them fills no buffer. */
    private void drainReports(MediaLoopBuffers buffers) {
        try {
            for (int i = 0; i < MAX_PACKETS_A_TICK; i++) {
                buffers.in.clear();
                if (sockets.rtcp().receive(buffers.in) == null) {
                    return;
                }
            }
        } catch (IOException e) {
            noteFailure(e);
        }
    }

    private void sendReport(MediaLoopBuffers buffers, SourceLatch source) {
        ByteBuffer report = buffers.report;
        report.clear();
        RtcpReport.write(report, stream, engine.epochMillis(), source.ssrc(), statistics);
        InetSocketAddress target = source.target();
        if (target.getPort() == 65535) {
            return;
        }
        try {
            sockets.rtcp().send(report.flip(), new InetSocketAddress(target.getAddress(), target.getPort() + 1));
        } catch (IOException e) {
            noteFailure(e);
        }
    }

    /** Adds what is new since the last time to the totals over all legs. */
    void foldCounters() {
        MediaCounters totals = engine.counters();
        synchronized (reported) {
            fold(0, statistics.received(), totals.packetsReceived);
            fold(1, sent, totals.packetsSent);
            fold(2, statistics.lost(), totals.packetsLost);
            fold(3, jitter.late(), totals.packetsLate);
            fold(4, refused, totals.packetsRefused);
            fold(5, failures, totals.sendFailures);
        }
    }

    private void fold(int index, long now, LongAdder total) {
        total.add(now - reported[index]);
        reported[index] = now;
    }
}
