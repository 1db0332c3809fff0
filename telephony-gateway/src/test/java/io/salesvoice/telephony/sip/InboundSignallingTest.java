package io.salesvoice.telephony.sip;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.telephony.leg.CallLeg;
import io.salesvoice.telephony.leg.LegEnd;
import io.salesvoice.telephony.leg.LegEvent;
import java.net.DatagramSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a caller's telephone may do besides calling and hanging up. The gateway rings and answers when a test says so. */
class InboundSignallingTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static GatewayUnderTest gateway;

    @BeforeAll
    static void start() throws Exception {
        gateway = new GatewayUnderTest(CallLeg::ring);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    private static SipTestPeer udp() throws Exception {
        return SipTestPeer.udp(gateway.port());
    }

    private static SipTestCall call(SipTestPeer peer) {
        return new SipTestCall(peer, gateway.port());
    }

    @Test
    void cancelWhileRingingEndsTheCall() throws Exception {
        try (SipTestPeer peer = udp()) {
            SipTestCall call = call(peer);
            call.invite(SipTestCall.sdp(4000, "sendrecv"));
            peer.awaitStatus(180);
            call.cancel();
            assertThat(peer.await(message -> message.header("CSeq").endsWith("CANCEL"))
                            .status())
                    .isEqualTo(200);
            call.remember(peer.awaitStatus(487));
            call.ackRefusal();
            LegEvent.Ended ended = gateway.nextCall().events().await(LegEvent.Ended.class);
            assertThat(ended.reason()).isEqualTo(LegEnd.CANCELLED);
            assertThat(ended.sipStatus()).isEqualTo(487);
        }
    }

    @Test
    void aRefusalCarriesRetryAfter() throws Exception {
        try (SipTestPeer peer = udp()) {
            SipTestCall call = call(peer);
            call.invite(SipTestCall.sdp(4000, "sendrecv"));
            GatewayUnderTest.IncomingTestCall incoming = gateway.nextCall();
            incoming.leg().reject(503, Duration.ofSeconds(7));
            SipText refusal = call.remember(peer.awaitFinal());
            call.ackRefusal();
            assertThat(refusal.status()).isEqualTo(503);
            assertThat(refusal.header("Retry-After")).isEqualTo("7");
            LegEvent.Ended ended = incoming.events().await(LegEvent.Ended.class);
            assertThat(ended.reason()).isEqualTo(LegEnd.REJECTED);
            incoming.leg().answer();
            incoming.leg().hangUp();
            assertThat(peer.staysSilent(SHORT)).isTrue();
        }
    }

    @Test
    void answersOptionsWithWhatItCan() throws Exception {
        try (SipTestPeer peer = udp()) {
            call(peer).send("OPTIONS", "", "");
            SipText ok = peer.awaitFinal();
            assertThat(ok.status()).isEqualTo(200);
            assertThat(ok.header("Allow")).contains("INVITE").contains("BYE");
            assertThat(ok.header("Accept")).isEqualTo("application/sdp");
        }
    }

    @Test
    void refusesMethodsItDoesNotHave() throws Exception {
        for (String method : new String[] {"REGISTER", "SUBSCRIBE", "MESSAGE", "PUBLISH", "REFER"}) {
            try (SipTestPeer peer = udp()) {
                String refer = method.equals("REFER") ? "Refer-To: <sip:x@127.0.0.1>\r\n" : "";
                call(peer).send(method, refer + "Event: presence\r\n", "");
                SipText refusal = peer.awaitFinal();
                assertThat(refusal.status()).as(method).isEqualTo(405);
                assertThat(refusal.header("Allow")).as(method).contains("INVITE");
            }
        }
    }

    @Test
    void refusesRequestsOfDialogsItDoesNotKnow() throws Exception {
        for (String method : new String[] {"BYE", "INFO", "UPDATE"}) {
            try (SipTestPeer peer = udp()) {
                SipTestCall call = call(peer);
                call.remember(new SipText("SIP/2.0 200 OK", List.of("To: <sip:x@y>;tag=unknown"), ""));
                call.send(method, "", "");
                assertThat(peer.awaitFinal().status()).as(method).isEqualTo(481);
            }
        }
        try (SipTestPeer peer = udp()) {
            SipTestCall call = call(peer);
            call.remember(new SipText("SIP/2.0 200 OK", List.of("To: <sip:x@y>;tag=unknown"), ""));
            call.reinvite(SipTestCall.sdp(4000, "sendrecv"));
            assertThat(peer.awaitFinal().status()).isEqualTo(481);
        }
    }

    @Test
    void cancelOfNothingIsRefused() throws Exception {
        try (SipTestPeer peer = udp()) {
            call(peer).cancel();
            assertThat(peer.awaitFinal().status()).isEqualTo(481);
        }
    }

    @Test
    void refusesOffersItCannotUse() throws Exception {
        assertThat(statusOf(SipTestCall.sdp(4000, "sendrecv", "18", ""), "")).isEqualTo(488);
        assertThat(statusOf("garbage", "")).isEqualTo(488);
        assertThat(statusOf(SipTestCall.sdp(4000, "sendrecv"), "Require: 100rel\r\n"))
                .isEqualTo(420);
        assertThat(statusOf("hello", "Content-Type: text/plain\r\n")).isEqualTo(415);
        assertThat(gateway.media().portsInUse()).isZero();
    }

    private static int statusOf(String sdp, String headers) throws Exception {
        try (SipTestPeer peer = udp()) {
            SipTestCall call = call(peer);
            call.invite(sdp, headers);
            int status = call.remember(peer.awaitFinal()).status();
            call.ackRefusal();
            return status;
        }
    }

    @Test
    void refusesAnInviteWithoutItsHeaders() throws Exception {
        for (String header : List.of("Contact: <sip:b@127.0.0.1>\r\n", "Max-Forwards: 70\r\n")) {
            try (SipTestPeer peer = udp()) {
                peer.send("INVITE sip:a@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:" + peer.port() + ";branch="
                        + SipTestCall.branch() + "\r\nFrom: <sip:b@127.0.0.1>;tag=1\r\n"
                        + "To: <sip:a@127.0.0.1>\r\nCall-ID: " + SipTestCall.branch() + "\r\nCSeq: 1 INVITE\r\n"
                        + header + "Content-Length: 0\r\n\r\n");
                assertThat(peer.awaitFinal().status()).as("only " + header).isEqualTo(400);
            }
        }
    }

    @Test
    void holdsResumesAndChangesTheCodec() throws Exception {
        try (SipTestPeer peer = udp();
                DatagramSocket socket = RtpTestPeer.socket()) {
            SipTestCall call = call(peer);
            call.invite(SipTestCall.sdp(socket.getLocalPort(), "sendrecv"));
            GatewayUnderTest.IncomingTestCall incoming = gateway.nextCall();
            incoming.leg().answer();
            SipText ok = call.remember(peer.awaitStatus(200));
            call.ack();
            incoming.events().await(LegEvent.Answered.class);
            RtpTestPeer rtp = new RtpTestPeer(socket, ok.audioPort(), 5);
            GatewayUnderTest.eventually("audio arrives", () -> rtp.packets().size() > 5);

            call.reinvite(SipTestCall.sdp(socket.getLocalPort(), "sendonly"));
            assertThat(peer.awaitStatus(200).body()).contains("a=recvonly");
            call.ack();
            int[] before = new int[1];
            GatewayUnderTest.eventually("audio ceases", () -> {
                int now = rtp.packets().size();
                boolean quiet = now == before[0];
                before[0] = now;
                return quiet && waits();
            });

            call.reinvite(SipTestCall.sdp(socket.getLocalPort(), "sendrecv", "0", ""));
            SipText resumed = peer.awaitStatus(200);
            assertThat(resumed.body()).contains("a=sendrecv").contains("RTP/AVP 0");
            call.ack();
            GatewayUnderTest.eventually(
                    "audio comes as mu-law", () -> rtp.packets().getLast()[1] == 0);

            call.reinvite(SipTestCall.sdp(socket.getLocalPort(), "sendrecv", "18", ""));
            assertThat(peer.awaitFinal().status()).isEqualTo(488);
            call.ackRefusal();
            call.send("UPDATE", "", "");
            assertThat(peer.awaitFinal().status()).isEqualTo(200);
            call.bye();
            peer.awaitStatus(200);
            incoming.events().await(LegEvent.Ended.class);
        }
    }

    /** Two packet times. */
    private static boolean waits() {
        LockSupport.parkNanos(Duration.ofMillis(40).toNanos());
        return true;
    }

    @Test
    void answersAnInviteWithoutAnOffer() throws Exception {
        try (SipTestPeer peer = udp();
                DatagramSocket socket = RtpTestPeer.socket()) {
            SipTestCall call = call(peer);
            call.invite("");
            GatewayUnderTest.IncomingTestCall incoming = gateway.nextCall();
            incoming.leg().answer();
            SipText ok = call.remember(peer.awaitStatus(200));
            assertThat(ok.body()).contains("RTP/AVP 8 0 101");
            call.ack(SipTestCall.sdp(socket.getLocalPort(), "sendrecv", "0", ""));
            incoming.events().await(LegEvent.Answered.class);
            RtpTestPeer rtp = new RtpTestPeer(socket, ok.audioPort(), 5);
            GatewayUnderTest.eventually("audio arrives", () -> rtp.packets().size() > 2);
            call.bye();
            incoming.events().await(LegEvent.Ended.class);
        }
    }

    @Test
    void tellsKeysOfInfoAndOfRtp() throws Exception {
        try (SipTestPeer peer = udp();
                DatagramSocket socket = RtpTestPeer.socket()) {
            SipTestCall call = call(peer);
            call.invite(SipTestCall.sdp(socket.getLocalPort(), "sendrecv"));
            GatewayUnderTest.IncomingTestCall incoming = gateway.nextCall();
            incoming.leg().answer();
            SipText ok = call.remember(peer.awaitStatus(200));
            call.ack();
            incoming.events().await(LegEvent.Answered.class);
            call.send("INFO", "Content-Type: application/dtmf-relay\r\n", "Signal=5\r\nDuration=160\r\n");
            assertThat(peer.awaitFinal().status()).isEqualTo(200);
            assertThat(incoming.events().await(LegEvent.DtmfReceived.class).digit())
                    .isEqualTo('5');
            RtpTestPeer rtp = new RtpTestPeer(socket, ok.audioPort(), 5);
            for (int i = 0; i < 3; i++) {
                rtp.sendPacket(101, i == 0, 800, new byte[] {11, 10, 0, (byte) 160});
            }
            rtp.sendPacket(101, false, 800, new byte[] {11, (byte) 0x8A, 1, 64});
            rtp.sendPacket(101, false, 800, new byte[] {11, (byte) 0x8A, 1, 64});
            assertThat(incoming.events().await(LegEvent.DtmfReceived.class).digit())
                    .isEqualTo('#');
            incoming.leg().sendDtmf("42");
            GatewayUnderTest.eventually(
                    "events are sent",
                    () -> rtp.packets().stream()
                                    .filter(packet -> (packet[1] & 0x7F) == 101)
                                    .count()
                            == 16);
            call.bye();
            incoming.events().await(LegEvent.Ended.class);
            assertThat(incoming.events().all().stream().filter(LegEvent.DtmfReceived.class::isInstance))
                    .hasSize(2);
        }
    }

    @Test
    void dropsScannersWithoutAWord() throws Exception {
        try (SipTestPeer peer = udp()) {
            call(peer).send("OPTIONS", "User-Agent: friendly-scanner\r\n", "");
            assertThat(peer.staysSilent(SHORT)).isTrue();
        }
    }
}
