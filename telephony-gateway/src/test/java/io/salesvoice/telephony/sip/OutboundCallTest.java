package io.salesvoice.telephony.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesvoice.common.id.UuidV7;
import io.salesvoice.telephony.leg.CallLeg;
import io.salesvoice.telephony.leg.LegEnd;
import io.salesvoice.telephony.leg.LegEvent;
import java.net.DatagramSocket;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OutboundCallTest {
    private static GatewayUnderTest gateway;

    @BeforeAll
    static void start() throws Exception {
        gateway = new GatewayUnderTest(CallLeg::answer);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    private record Placed(CallLeg leg, RecordingListener events) {
        LegEvent.Ended ended() throws InterruptedException {
            return events.await(LegEvent.Ended.class);
        }
    }

    private static Placed dial(GatewayUnderTest from, String target) {
        RecordingListener events = new RecordingListener();
        return new Placed(from.server().dial(UuidV7.next(), target, "assistant", events), events);
    }

    private static Placed dial(SipTestAnswerer answerer) {
        return dial(gateway, answerer.uri());
    }

    @Test
    void ringsIsAnsweredAndHangsUpOverUdp() throws Exception {
        try (SipTestAnswerer answerer = SipTestAnswerer.udp()) {
            answeredAndHungUp(answerer);
        }
    }

    @Test
    void ringsIsAnsweredAndHangsUpOverTcp() throws Exception {
        try (SipTestAnswerer answerer = SipTestAnswerer.tcp()) {
            answeredAndHungUp(answerer);
        }
    }

    private void answeredAndHungUp(SipTestAnswerer answerer) throws Exception {
        try (DatagramSocket socket = RtpTestPeer.socket()) {
            Placed placed = dial(answerer);
            SipText invite = answerer.awaitRequest("INVITE");
            assertThat(invite.body()).contains("RTP/AVP 8 0 101");
            assertThat(invite.header("Contact")).contains("127.0.0.1:" + gateway.port());
            answerer.respond(invite, 180, "Ringing", "");
            placed.events.await(LegEvent.Ringing.class);
            answerer.respond(invite, 200, "OK", SipTestCall.sdp(socket.getLocalPort(), "sendrecv"));
            SipText ack = answerer.awaitRequest("ACK");
            assertThat(ack.header("Via")).contains("127.0.0.1");
            placed.events.await(LegEvent.Answered.class);
            RtpTestPeer rtp = new RtpTestPeer(socket, invite.audioPort(), 3);
            GatewayUnderTest.eventually("audio arrives", () -> rtp.packets().size() > 3);
            placed.leg.hangUp();
            SipText bye = answerer.awaitRequest("BYE");
            answerer.respond(bye, 200, "OK", "");
            assertThat(placed.ended().reason()).isEqualTo(LegEnd.LOCAL_HANG_UP);
        }
    }

    @Test
    void theFarSideHangsUp() throws Exception {
        try (SipTestAnswerer answerer = SipTestAnswerer.udp()) {
            Placed placed = dial(answerer);
            SipText invite = answerer.awaitRequest("INVITE");
            answerer.respond(invite, 200, "OK", SipTestCall.sdp(4000, "sendrecv"));
            answerer.awaitRequest("ACK");
            placed.events.await(LegEvent.Answered.class);
            answerer.sendBye(invite);
            assertThat(answerer.awaitStatus(200).method()).isEqualTo("BYE");
            assertThat(placed.ended().reason()).isEqualTo(LegEnd.REMOTE_HANG_UP);
        }
    }

    @Test
    void eachRefusalHasItsOutcome() throws Exception {
        refused(486, LegEnd.BUSY);
        refused(600, LegEnd.BUSY);
        refused(603, LegEnd.REJECTED);
        refused(403, LegEnd.REJECTED);
        refused(404, LegEnd.FAILED);
        refused(480, LegEnd.NO_ANSWER);
        refused(500, LegEnd.FAILED);
        refused(488, LegEnd.FAILED);
        refused(302, LegEnd.FAILED);
    }

    private void refused(int status, LegEnd outcome) throws Exception {
        try (SipTestAnswerer answerer = SipTestAnswerer.udp()) {
            Placed placed = dial(answerer);
            SipText invite = answerer.awaitRequest("INVITE");
            answerer.respond(invite, status, "Because", "");
            answerer.awaitRequest("ACK");
            LegEvent.Ended ended = placed.ended();
            assertThat(ended.reason()).as("status " + status).isEqualTo(outcome);
            assertThat(ended.sipStatus()).isEqualTo(status);
        }
    }

    @Test
    void aHangUpWhileItRingsCancels() throws Exception {
        try (SipTestAnswerer answerer = SipTestAnswerer.udp()) {
            Placed placed = dial(answerer);
            SipText invite = answerer.awaitRequest("INVITE");
            answerer.respond(invite, 180, "Ringing", "");
            placed.events.await(LegEvent.Ringing.class);
            placed.leg.hangUp();
            LegEvent.Ended ended = placed.ended();
            assertThat(ended.reason()).isEqualTo(LegEnd.CANCELLED);
            assertThat(gateway.media().portsInUse()).isZero();
            SipText cancel = answerer.awaitRequest("CANCEL");
            answerer.respond(cancel, 200, "OK", "");
            answerer.respond(invite, 487, "Request Terminated", "");
            answerer.awaitRequest("ACK");
        }
    }

    @Test
    void aHangUpBeforeAnyResponseCancelsAfterTheFirstOne() throws Exception {
        try (SipTestAnswerer answerer = SipTestAnswerer.udp()) {
            Placed placed = dial(answerer);
            SipText invite = answerer.awaitRequest("INVITE");
            placed.leg.hangUp();
            assertThat(placed.ended().reason()).isEqualTo(LegEnd.CANCELLED);
            answerer.respond(invite, 180, "Ringing", "");
            answerer.awaitRequest("CANCEL");
        }
    }

    @Test
    void anAnswerThatCrossesTheCancelIsHungUp() throws Exception {
        try (SipTestAnswerer answerer = SipTestAnswerer.udp()) {
            Placed placed = dial(answerer);
            SipText invite = answerer.awaitRequest("INVITE");
            answerer.respond(invite, 180, "Ringing", "");
            placed.events.await(LegEvent.Ringing.class);
            placed.leg.hangUp();
            answerer.respond(invite, 200, "OK", SipTestCall.sdp(4000, "sendrecv"));
            answerer.awaitRequest("ACK");
            answerer.awaitRequest("BYE");
            assertThat(placed.ended().reason()).isEqualTo(LegEnd.CANCELLED);
        }
    }

    @Test
    void nobodyAnswersBeforeTheDeadline() throws Exception {
        try (GatewayUnderTest impatient = new GatewayUnderTest(
                        CallLeg::answer, GatewayUnderTest.Settings.usual().answerTimeout(Duration.ofMillis(500)));
                SipTestAnswerer answerer = SipTestAnswerer.udp()) {
            Placed placed = dial(impatient, answerer.uri());
            SipText invite = answerer.awaitRequest("INVITE");
            answerer.respond(invite, 180, "Ringing", "");
            assertThat(placed.ended().reason()).isEqualTo(LegEnd.NO_ANSWER);
            answerer.awaitRequest("CANCEL");
        }
    }

    @Test
    void anAnswerWithoutUsableAudioIsHungUp() throws Exception {
        try (SipTestAnswerer answerer = SipTestAnswerer.udp()) {
            Placed placed = dial(answerer);
            SipText invite = answerer.awaitRequest("INVITE");
            answerer.respond(invite, 200, "OK", SipTestCall.sdp(4000, "sendrecv", "18", ""));
            answerer.awaitRequest("ACK");
            answerer.awaitRequest("BYE");
            assertThat(placed.ended().reason()).isEqualTo(LegEnd.FAILED);
        }
    }

    @Test
    void aClosedTcpPortFails() throws Exception {
        Placed placed = dial(gateway, "sip:x@127.0.0.1:" + GatewayUnderTest.freePort() + ";transport=tcp");
        assertThat(placed.ended().reason()).isEqualTo(LegEnd.FAILED);
    }

    @Test
    void callsItself() throws Exception {
        Placed placed = dial(gateway, "sip:assistant@127.0.0.1:" + gateway.port());
        placed.events.await(LegEvent.Answered.class);
        GatewayUnderTest.IncomingTestCall incoming = gateway.nextCall();
        incoming.events().await(LegEvent.Answered.class);
        placed.leg.hangUp();
        assertThat(incoming.events().await(LegEvent.Ended.class).reason()).isEqualTo(LegEnd.REMOTE_HANG_UP);
    }

    @Test
    void refusesTargetsThatAreNoSipUri() {
        for (String target : new String[] {
            "",
            "nonsense",
            "tel:+79161234567",
            "sips:x@127.0.0.1",
            "sip:",
            "sip:x@127.0.0.1;transport=tls",
            "sip:x@no.such.invalid"
        }) {
            assertThatThrownBy(() -> dial(gateway, target))
                    .as(target)
                    .hasFieldOrPropertyWithValue("code", "invalid_sip_uri");
        }
        assertThat(gateway.media().portsInUse()).isZero();
    }
}
