package io.salesvoice.telephony.media;

import com.sun.management.OperatingSystemMXBean;
import io.salesvoice.speech.audio.Alaw;
import io.salesvoice.speech.model.ModelFiles;
import io.salesvoice.speech.vad.SileroVad;
import io.salesvoice.telephony.leg.LegEnd;
import io.salesvoice.telephony.leg.LegEvent;
import io.salesvoice.telephony.recording.RecordingProperties;
import io.salesvoice.telephony.recording.RecordingWriter;
import io.salesvoice.telephony.rtp.AudioCodec;
import io.salesvoice.telephony.rtp.RtpFormat;
import io.salesvoice.telephony.rtp.RtpPortPool;
import io.salesvoice.telephony.vad.VadProperties;
import io.salesvoice.telephony.vad.VoiceDetector;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Echoes N calls (decode, jitter buffer, voice detector, playout, encode) and prints loss, send intervals, CPU and
 * allocation. The load comes from this process too, on the same cores.
 *
 * <p>Arguments: calls, seconds, {@code voice} or {@code silence} (what the callers send), loops.
 */
public final class MediaBenchmark {
    private static final int FRAME = 160;
    private static final int FIRST_PORT = 30_000;
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private MediaBenchmark() {}

    public static void main(String[] args) throws Exception {
        int calls = Integer.parseInt(args[0]);
        int seconds = Integer.parseInt(args[1]);
        boolean voice = args[2].equals("voice");
        int loops = args.length > 3 ? Integer.parseInt(args[3]) : 1;
        try (SileroVad silero = SileroVad.open(ModelFiles.find(null));
                MediaEngine engine = engine(silero, calls, loops);
                DatagramChannel peer = DatagramChannel.open()) {
            peer.setOption(StandardSocketOptions.SO_RCVBUF, 8 << 20);
            peer.bind(new InetSocketAddress(LOOPBACK, 0));
            engine.start();
            long before = usedHeap();
            List<MediaSession> sessions = open(engine, calls, (InetSocketAddress) peer.getLocalAddress());
            System.out.printf(
                    "%d calls, %s, %d loop(s): %d KiB of heap a call when idle%n",
                    calls, args[2], loops, (usedHeap() - before) / 1024 / calls);
            run(sessions, peer, seconds, voice, engine);
            sessions.forEach(MediaSession::close);
        }
    }

    private static MediaEngine engine(SileroVad silero, int calls, int loops) {
        RtpProperties rtp = new RtpProperties(
                "127.0.0.1",
                FIRST_PORT,
                Math.min(65_535, FIRST_PORT + 2 * calls + 100),
                Duration.ofSeconds(30),
                Duration.ofMillis(20),
                Duration.ofMillis(200),
                loops);
        return new MediaEngine(
                rtp,
                new RtpPortPool(LOOPBACK, rtp.portMin(), rtp.portMax()),
                new VoiceDetector(
                        silero, new VadProperties(0.5f, 0.35f, Duration.ofMillis(64), Duration.ofMillis(200), null)),
                new RecordingWriter(new RecordingProperties(Duration.ofMillis(250))),
                MediaObserver.NONE,
                InstantSource.system());
    }

    private static List<MediaSession> open(MediaEngine engine, int calls, InetSocketAddress peer) {
        RtpFormat format = new RtpFormat(AudioCodec.PCMA, 8, 101);
        List<MediaSession> sessions = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            MediaSession session = engine.open(new Silent());
            if (session == null) {
                throw new IllegalStateException("no port for call " + i);
            }
            long segment = session.playout().nextSegment();
            session.audioTo((pcm, offset, length, position) -> session.playout().write(segment, pcm, offset, length));
            session.start(format, MediaDirection.BOTH, peer, LOOPBACK);
            sessions.add(session);
        }
        return sessions;
    }

    private static void run(
            List<MediaSession> sessions, DatagramChannel peer, int seconds, boolean voice, MediaEngine engine)
            throws Exception {
        AtomicLong sent = new AtomicLong();
        Thread sender = Thread.ofPlatform().daemon().start(() -> send(sessions, peer, voice, sent));
        Intervals intervals = new Intervals(sessions);
        Thread.ofPlatform().daemon().start(() -> intervals.receive(peer));
        LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
        intervals.reset();
        long media = threadId("media-0");
        long detector = threadId("voice-detector");
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = threads.getThreadAllocatedBytes(media);
        long mediaCpu = threads.getThreadCpuTime(media);
        long detectorCpu = threads.getThreadCpuTime(detector);
        long processCpu = processCpu();
        long sentBefore = sent.get();
        LockSupport.parkNanos(Duration.ofSeconds(seconds).toNanos());
        long frames = 50L * seconds * sessions.size();
        System.out.printf(
                "loss to us %d, back %.4f %%, late %d; media thread %.0f %% of a core, detector %.0f %%, process %.0f"
                        + " %%; %.2f bytes allocated a frame%n",
                engine.counters().packetsLost(),
                100.0 - 100.0 * intervals.packets() / Math.max(1, sent.get() - sentBefore),
                engine.counters().packetsLate(),
                (threads.getThreadCpuTime(media) - mediaCpu) / 1e7 / seconds,
                (threads.getThreadCpuTime(detector) - detectorCpu) / 1e7 / seconds,
                (processCpu() - processCpu) / 1e7 / seconds,
                (double) (threads.getThreadAllocatedBytes(media) - allocated) / frames);
        intervals.print();
        sender.interrupt();
    }

    private static long processCpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long threadId(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .threadId();
    }

    private static void send(List<MediaSession> sessions, DatagramChannel peer, boolean voice, AtomicLong sent) {
        byte[][] frames = new byte[50][];
        Random random = new Random(1);
        for (int i = 0; i < frames.length; i++) {
            short[] pcm = new short[FRAME];
            for (int j = 0; j < FRAME && voice; j++) {
                pcm[j] = (short) (random.nextGaussian() * (i < 35 ? 3000 : 30));
            }
            frames[i] = new byte[FRAME];
            Alaw.encode(pcm, 0, FRAME, frames[i], 0);
        }
        InetSocketAddress[] targets = sessions.stream()
                .map(session -> new InetSocketAddress(LOOPBACK, session.localPort()))
                .toArray(InetSocketAddress[]::new);
        ByteBuffer packet = ByteBuffer.allocateDirect(12 + FRAME);
        long next = System.nanoTime();
        try {
            for (int tick = 0; !Thread.currentThread().isInterrupted(); tick++) {
                for (int slot = 0; slot < 10; slot++) {
                    LockSupport.parkNanos(next - System.nanoTime());
                    next += 2_000_000;
                    for (int i = slot; i < targets.length; i += 10) {
                        packet.clear();
                        packet.put((byte) 0x80)
                                .put((byte) 8)
                                .putShort((short) tick)
                                .putInt(tick * FRAME)
                                .putInt(i);
                        packet.put(frames[(tick + i) % frames.length]);
                        peer.send(packet.flip(), targets[i]);
                        sent.incrementAndGet();
                    }
                }
            }
        } catch (IOException e) {
            System.out.println("sender ended: " + e);
        }
    }

    /** Errors of the intervals between packets of a call, in microseconds, where they arrive. */
    private static final class Intervals {
        private final long[] last = new long[65_536];
        private final int[] histogram = new int[100_001];
        private volatile long packets;

        Intervals(List<MediaSession> sessions) {
            for (MediaSession session : sessions) {
                last[session.localPort()] = -1;
            }
        }

        void receive(DatagramChannel peer) {
            ByteBuffer in = ByteBuffer.allocateDirect(2048);
            try {
                while (true) {
                    in.clear();
                    InetSocketAddress from = (InetSocketAddress) peer.receive(in);
                    long now = System.nanoTime();
                    long before = last[from.getPort()];
                    last[from.getPort()] = now;
                    if (before > 0) {
                        long error = Math.abs(now - before - 20_000_000) / 1000;
                        histogram[(int) Math.min(error, histogram.length - 1)]++;
                    }
                    packets++;
                }
            } catch (IOException e) {
                System.out.println("receiver ended: " + e.getClass().getSimpleName());
            }
        }

        void reset() {
            Arrays.fill(histogram, 0);
            packets = 0;
        }

        long packets() {
            return packets;
        }

        void print() {
            long total = Arrays.stream(histogram).asLongStream().sum();
            System.out.printf(
                    "interval error p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, max %.1f ms of %d packets%n",
                    at(0.5, total), at(0.99, total), at(0.999, total), at(1, total), total);
        }

        private double at(double quantile, long total) {
            long seen = 0;
            for (int i = 0; i < histogram.length; i++) {
                seen += histogram[i];
                if (seen >= quantile * total) {
                    return i / 1000.0;
                }
            }
            return histogram.length / 1000.0;
        }
    }

    private static final class Silent implements MediaEvents {
        @Override
        public void onEvent(LegEvent event) {}

        @Override
        public void onMediaEnd(LegEnd reason) {
            System.out.println("a call ended: " + reason);
        }
    }
}
