package io.salesvoice.telephony.sip;

import io.salesvoice.speech.model.ModelFiles;
import io.salesvoice.speech.vad.SileroVad;
import io.salesvoice.telephony.leg.CallLeg;
import io.salesvoice.telephony.leg.LegListener;
import io.salesvoice.telephony.media.MediaEngine;
import io.salesvoice.telephony.media.MediaObserver;
import io.salesvoice.telephony.media.RtpProperties;
import io.salesvoice.telephony.recording.RecordingProperties;
import io.salesvoice.telephony.recording.RecordingWriter;
import io.salesvoice.telephony.rtp.RtpPortPool;
import io.salesvoice.telephony.vad.VadProperties;
import io.salesvoice.telephony.vad.VoiceDetector;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Signalling and media of the gateway without Spring, on free ports of the loopback interface. */
final class GatewayUnderTest implements AutoCloseable {
    static final int RTP_MIN = 24_000;
    static final int RTP_MAX = 27_999;

    private final int port;
    private final SileroVad silero;
    private final MediaEngine media;
    private final SipServer server;
    private final LinkedBlockingQueue<IncomingTestCall> incoming = new LinkedBlockingQueue<>();

    /** An inbound leg and what happened on it. */
    record IncomingTestCall(CallLeg leg, RecordingListener events) {}

    GatewayUnderTest(Consumer<CallLeg> onIncoming) throws IOException {
        this(onIncoming, Settings.usual());
    }

    GatewayUnderTest(Consumer<CallLeg> onIncoming, Settings settings) throws IOException {
        port = freePort();
        silero = SileroVad.open(ModelFiles.find(null));
        RtpProperties rtp = new RtpProperties(
                "127.0.0.1",
                RTP_MIN,
                settings.rtpMax(),
                settings.lossTimeout(),
                Duration.ofMillis(20),
                Duration.ofMillis(200),
                1);
        media = new MediaEngine(
                rtp,
                new RtpPortPool(InetAddress.getLoopbackAddress(), rtp.portMin(), rtp.portMax()),
                new VoiceDetector(
                        silero, new VadProperties(0.5f, 0.35f, Duration.ofMillis(64), Duration.ofMillis(200), null)),
                new RecordingWriter(new RecordingProperties(Duration.ofMillis(50))),
                MediaObserver.NONE,
                InstantSource.system());
        SipProperties sip = new SipProperties(
                "127.0.0.1",
                port,
                null,
                List.of(),
                settings.answerTimeout(),
                settings.ackTimeout(),
                settings.requestsPerSecond(),
                settings.requestsPerSecond(),
                "SalesVoice");
        server = new SipServer(
                sip,
                media,
                leg -> {
                    RecordingListener events = new RecordingListener();
                    incoming.add(new IncomingTestCall(leg, events));
                    onIncoming.accept(leg);
                    return (LegListener) events;
                },
                InstantSource.system());
        media.start();
        server.start();
    }

    /** What a test may shorten. */
    record Settings(
            Duration lossTimeout, Duration answerTimeout, Duration ackTimeout, int requestsPerSecond, int rtpMax) {
        static Settings usual() {
            return new Settings(
                    Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(30), 100_000, RTP_MAX);
        }

        Settings lossTimeout(Duration timeout) {
            return new Settings(timeout, answerTimeout, ackTimeout, requestsPerSecond, rtpMax);
        }

        Settings answerTimeout(Duration timeout) {
            return new Settings(lossTimeout, timeout, ackTimeout, requestsPerSecond, rtpMax);
        }

        Settings ackTimeout(Duration timeout) {
            return new Settings(lossTimeout, answerTimeout, timeout, requestsPerSecond, rtpMax);
        }

        Settings requestsPerSecond(int rate) {
            return new Settings(lossTimeout, answerTimeout, ackTimeout, rate, rtpMax);
        }

        Settings calls(int calls) {
            return new Settings(lossTimeout, answerTimeout, ackTimeout, requestsPerSecond, RTP_MIN + 2 * calls - 1);
        }
    }

    static int freePort() throws IOException {
        for (int tries = 0; tries < 100; tries++) {
            try (ServerSocket tcp = new ServerSocket(0);
                    DatagramSocket udp = new DatagramSocket(tcp.getLocalPort())) {
                return udp.getLocalPort();
            } catch (IOException e) {
                // Taken for UDP: the next one.
            }
        }
        throw new IOException("no port free for both UDP and TCP");
    }

    int port() {
        return port;
    }

    SipServer server() {
        return server;
    }

    MediaEngine media() {
        return media;
    }

    IncomingTestCall nextCall() throws InterruptedException {
        IncomingTestCall call = incoming.poll(10, TimeUnit.SECONDS);
        if (call == null) {
            throw new AssertionError("no call came in");
        }
        return call;
    }

    /** Waits until a state is reached; for what no event tells. */
    static void eventually(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not reached: " + what);
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    @Override
    public void close() {
        server.stop();
        media.close();
        silero.close();
    }
}
