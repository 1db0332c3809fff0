package io.salesvoice.telephony.sip;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.telephony.leg.CallLeg;
import io.salesvoice.telephony.leg.LegEvent;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.DatagramSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever comes in on the SIP and RTP ports, calls go on and new ones are answered. */
class GarbageTest {
    private static GatewayUnderTest gateway;
    private final Random random = new Random(5);

    @BeforeAll
    static void start() throws Exception {
        gateway = new GatewayUnderTest(CallLeg::answer);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    private static void aCallWorks() throws Exception {
        try (SipTestPeer peer = SipTestPeer.udp(gateway.port());
                DatagramSocket socket = RtpTestPeer.socket()) {
            SipTestCall call = new SipTestCall(peer, gateway.port());
            SipText ok = call.establish(socket.getLocalPort());
            GatewayUnderTest.IncomingTestCall incoming = gateway.nextCall();
            while (!incoming.leg().from().user().equals("79161234567")) {
                // Some of the broken messages were still good enough to be a call.
                incoming = gateway.nextCall();
            }
            RtpTestPeer rtp = new RtpTestPeer(socket, ok.audioPort(), 1);
            GatewayUnderTest.eventually("audio arrives", () -> rtp.packets().size() > 3);
            call.bye();
            incoming.events().await(LegEvent.Ended.class);
        }
    }

    @Test
    void randomDatagramsOnTheSipPort() throws Exception {
        try (SipTestPeer peer = SipTestPeer.udp(gateway.port())) {
            for (int i = 0; i < 2000; i++) {
                byte[] bytes = new byte[random.nextInt(1400)];
                random.nextBytes(bytes);
                peer.sendBytes(bytes);
            }
        }
        aCallWorks();
    }

    @Test
    void brokenMessagesOnTheSipPort() throws Exception {
        try (SipTestPeer peer = SipTestPeer.udp(gateway.port())) {
            String sdp = SipTestCall.sdp(4000, "sendrecv");
            String invite = "INVITE sip:a@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:" + peer.port()
                    + ";branch=z9hG4bKgarbage\r\nMax-Forwards: 70\r\nFrom: <sip:b@127.0.0.1>;tag=1\r\n"
                    + "To: <sip:a@127.0.0.1>\r\nCall-ID: garbage\r\nCSeq: 1 INVITE\r\n"
                    + "Contact: <sip:b@127.0.0.1>\r\nContent-Type: application/sdp\r\nContent-Length: " + sdp.length()
                    + "\r\n\r\n" + sdp;
            for (int i = 0; i < 2000; i++) {
                byte[] bytes = invite.getBytes(StandardCharsets.UTF_8);
                for (int j = random.nextInt(8); j >= 0; j--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                peer.sendBytes(Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)));
            }
            for (String text : List.of(
                    "\r\n\r\n",
                    "\0\0\0\0",
                    "INVITE\r\n\r\n",
                    "INVITE sip:a SIP/2.0\r\nContent-Length: -5\r\n\r\n",
                    "INVITE sip:a@b SIP/2.0\r\nContent-Length: 99999999999\r\n\r\n",
                    "SIP/2.0 200 OK\r\nCSeq: 1 INVITE\r\n\r\n",
                    "SIP/2.0 abc\r\n\r\n",
                    "OPTIONS sip:a@b SIP/2.0\r\nVia: x\r\nVia: x\r\n\r\n",
                    "A".repeat(60_000))) {
                peer.send(text);
            }
        }
        aCallWorks();
    }

    @Test
    void brokenMessagesOnTcp() throws Exception {
        for (int i = 0; i < 30; i++) {
            try (SipTestPeer peer = SipTestPeer.tcp(gateway.port())) {
                byte[] bytes = new byte[random.nextInt(3000)];
                random.nextBytes(bytes);
                peer.sendBytes(bytes);
                peer.send("INVITE sip:a@b SIP/2.0\r\nContent-Length: 5000000\r\n\r\nabc");
            } catch (IOException e) {
                assertThat(e).as("the gateway may close the connection").isNotNull();
            }
        }
        try (SipTestPeer peer = SipTestPeer.tcp(gateway.port())) {
            new SipTestCall(peer, gateway.port()).send("OPTIONS", "", "");
            assertThat(peer.awaitFinal().status()).isEqualTo(200);
        }
        aCallWorks();
    }

    @Test
    void tcpConnectionsLeaveNoThreadsBehind() throws Exception {
        int before = ManagementFactory.getThreadMXBean().getThreadCount();
        for (int i = 0; i < 40; i++) {
            try (SipTestPeer peer = SipTestPeer.tcp(gateway.port())) {
                peer.send(i % 2 == 0 ? "INVITE sip:a@b SIP/2.0\r\nContent-Length: 5000000\r\n\r\nabc" : "x");
            }
        }
        GatewayUnderTest.eventually(
                "connections' threads are over",
                () -> ManagementFactory.getThreadMXBean().getThreadCount() <= before + 10);
    }

    @Test
    void garbageAndStrangersOnTheRtpPortsOfACall() throws Exception {
        try (SipTestPeer peer = SipTestPeer.udp(gateway.port());
                DatagramSocket socket = RtpTestPeer.socket();
                DatagramSocket strange = RtpTestPeer.socket()) {
            SipTestCall call = new SipTestCall(peer, gateway.port());
            SipText ok = call.establish(socket.getLocalPort());
            GatewayUnderTest.IncomingTestCall incoming = gateway.nextCall();
            HearingSink sink = new HearingSink();
            incoming.leg().audioTo(sink);
            RtpTestPeer rtp = new RtpTestPeer(socket, ok.audioPort(), 42);
            RtpTestPeer stranger = new RtpTestPeer(strange, ok.audioPort(), 666);
            RtpTestPeer reports = new RtpTestPeer(strange, ok.audioPort() + 1, 666);
            rtp.speak(new short[1600]);
            for (int i = 0; i < 300; i++) {
                byte[] bytes = new byte[random.nextInt(2100)];
                random.nextBytes(bytes);
                rtp.sendRaw(bytes);
                reports.sendRaw(bytes);
                stranger.sendFrame(Tones.sine(500, 160, 9000), 0);
                if (i % 20 == 0) {
                    rtp.speak(new short[160]);
                }
            }
            rtp.speak(new short[1600]);
            assertThat(sink.loudSamples())
                    .as("nothing of the stranger is heard")
                    .isZero();
            assertThat(sink.hadGap()).isFalse();
            assertThat(stranger.packets()).as("nothing is sent to the stranger").isEmpty();
            rtp.speak(Tones.sine(400, 8000, 8000));
            assertThat(sink.loudSamples()).isGreaterThan(5000);
            GatewayUnderTest.eventually(
                    "refused packets are counted",
                    () -> gateway.media().counters().packetsRefused() > 300);
            call.bye();
            incoming.events().await(LegEvent.Ended.class);
        }
    }
}
