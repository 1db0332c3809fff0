package io.salesvoice.telephony.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesvoice.telephony.leg.CallLeg;
import io.salesvoice.telephony.leg.LegEnd;
import io.salesvoice.telephony.leg.LegEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class InboundDeadlinesTest {
    @Test
    void aCallWhoseAudioCeasesEndsButNotWhileItIsHeld() throws Exception {
        try (GatewayUnderTest gateway = new GatewayUnderTest(
                        CallLeg::answer, GatewayUnderTest.Settings.usual().lossTimeout(Duration.ofMillis(400)));
                SipTestPeer peer = SipTestPeer.udp(gateway.port());
                SipTestPeer holder = SipTestPeer.udp(gateway.port());
                DatagramSocket socket = RtpTestPeer.socket()) {
            SipTestCall held = new SipTestCall(holder, gateway.port());
            held.invite(SipTestCall.sdp(4000, "inactive"));
            held.remember(holder.awaitStatus(200));
            held.ack();
            GatewayUnderTest.IncomingTestCall heldCall = gateway.nextCall();

            SipText ok = new SipTestCall(peer, gateway.port()).establish(socket.getLocalPort());
            GatewayUnderTest.IncomingTestCall incoming = gateway.nextCall();
            incoming.events().await(LegEvent.Answered.class);
            RtpTestPeer rtp = new RtpTestPeer(socket, ok.audioPort(), 9);
            rtp.speak(Tones.sine(300, 4000, 1000));
            LegEvent.Ended ended = incoming.events().await(LegEvent.Ended.class);
            assertThat(ended.reason()).isEqualTo(LegEnd.MEDIA_LOST);
            peer.awaitRequest("BYE");
            assertThat(heldCall.events().all()).noneMatch(LegEvent.Ended.class::isInstance);
        }
    }

    @Test
    void aCallWhoseAnswerIsNeverAcknowledgedEnds() throws Exception {
        try (GatewayUnderTest gateway = new GatewayUnderTest(
                        CallLeg::answer, GatewayUnderTest.Settings.usual().ackTimeout(Duration.ofMillis(700)));
                SipTestPeer peer = SipTestPeer.udp(gateway.port())) {
            SipTestCall call = new SipTestCall(peer, gateway.port());
            call.invite(SipTestCall.sdp(4000, "sendrecv"));
            peer.awaitStatus(200);
            peer.awaitStatus(200);
            LegEvent.Ended ended = gateway.nextCall().events().await(LegEvent.Ended.class);
            assertThat(ended.reason()).isEqualTo(LegEnd.FAILED);
            assertThat(ended.sipStatus()).isEqualTo(408);
            assertThat(gateway.media().portsInUse()).isZero();
        }
    }

    @Test
    void hangingUpBeforeTheAckFreesAtOnceAndSaysByeAfterIt() throws Exception {
        try (GatewayUnderTest gateway = new GatewayUnderTest(CallLeg::answer);
                SipTestPeer peer = SipTestPeer.udp(gateway.port())) {
            SipTestCall call = new SipTestCall(peer, gateway.port());
            call.invite(SipTestCall.sdp(4000, "sendrecv"));
            call.remember(peer.awaitStatus(200));
            GatewayUnderTest.IncomingTestCall incoming = gateway.nextCall();
            incoming.leg().hangUp();
            assertThat(incoming.events().await(LegEvent.Ended.class).reason()).isEqualTo(LegEnd.LOCAL_HANG_UP);
            assertThat(gateway.media().portsInUse()).isZero();
            call.ack();
            peer.awaitRequest("BYE");
        }
    }

    @Test
    void refusesWith503WhenAllPortsAreInUse() throws Exception {
        try (GatewayUnderTest gateway = new GatewayUnderTest(
                        CallLeg::answer, GatewayUnderTest.Settings.usual().calls(1));
                SipTestPeer first = SipTestPeer.udp(gateway.port());
                SipTestPeer second = SipTestPeer.udp(gateway.port())) {
            new SipTestCall(first, gateway.port()).establish(4000);
            SipTestCall refused = new SipTestCall(second, gateway.port());
            refused.invite(SipTestCall.sdp(4000, "sendrecv"));
            SipText refusal = second.awaitFinal();
            assertThat(refusal.status()).isEqualTo(503);
            assertThat(refusal.header("Retry-After")).isEqualTo("5");
            refused.ackRefusal();
        }
    }

    @Test
    void aFloodIsDroppedAndTheGatewayStillAnswersOthersLater() throws Exception {
        try (GatewayUnderTest gateway = new GatewayUnderTest(
                        CallLeg::answer, GatewayUnderTest.Settings.usual().requestsPerSecond(20));
                SipTestPeer peer = SipTestPeer.udp(gateway.port())) {
            GatewayUnderTest.eventually("most are dropped", () -> {
                try {
                    for (int i = 0; i < 50; i++) {
                        new SipTestCall(peer, gateway.port()).send("OPTIONS", "", "");
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return gateway.server().counters().floodDropped.sum() > 300;
            });
            GatewayUnderTest.eventually("answers again", () -> {
                try (SipTestPeer later = SipTestPeer.udp(gateway.port())) {
                    new SipTestCall(later, gateway.port()).send("OPTIONS", "", "");
                    return !later.staysSilent(Duration.ofMillis(200));
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
        }
    }

    @Test
    void stoppingHangsUpAllCalls() throws Exception {
        GatewayUnderTest gateway = new GatewayUnderTest(CallLeg::answer);
        try (SipTestPeer peer = SipTestPeer.udp(gateway.port())) {
            new SipTestCall(peer, gateway.port()).establish(4000);
            GatewayUnderTest.IncomingTestCall incoming = gateway.nextCall();
            incoming.events().await(LegEvent.Answered.class);
            gateway.close();
            peer.awaitRequest("BYE");
            assertThat(incoming.events().await(LegEvent.Ended.class).reason()).isEqualTo(LegEnd.LOCAL_HANG_UP);
        }
    }

    @Test
    void aTakenPortFailsTheStartAndNamesTheProperty() throws Exception {
        try (GatewayUnderTest gateway = new GatewayUnderTest(CallLeg::answer)) {
            SipServer second = new SipServer(
                    new SipProperties(
                            "127.0.0.1",
                            gateway.port(),
                            null,
                            List.of(),
                            Duration.ofSeconds(1),
                            Duration.ofSeconds(1),
                            1,
                            1,
                            "x"),
                    gateway.media(),
                    leg -> event -> {},
                    InstantSource.system());
            assertThatThrownBy(second::start)
                    .hasMessageContaining("salesvoice.sip.port (SIP_PORT) = " + gateway.port());
        }
    }
}
