package io.salesvoice.telephony.sip;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.telephony.leg.CallLeg;
import io.salesvoice.telephony.leg.LegEnd;
import io.salesvoice.telephony.leg.LegEvent;
import java.net.DatagramSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboundCallTest {
    private static GatewayUnderTest gateway;

    @BeforeAll
    static void start() throws Exception {
        gateway = new GatewayUnderTest(leg -> {
            leg.ring();
            leg.answer();
        });
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void answersOverUdpAndEndsWithTheCallersBye() throws Exception {
        try (SipTestPeer peer = SipTestPeer.udp(gateway.port())) {
            answersAndEnds(peer);
        }
    }

    @Test
    void answersOverTcpAndEndsWithTheCallersBye() throws Exception {
        try (SipTestPeer peer = SipTestPeer.tcp(gateway.port())) {
            answersAndEnds(peer);
        }
    }

    private void answersAndEnds(SipTestPeer peer) throws Exception {
        try (DatagramSocket rtp = RtpTestPeer.socket()) {
            SipTestCall call = new SipTestCall(peer, gateway.port());
            call.invite(SipTestCall.sdp(rtp.getLocalPort(), "sendrecv"));
            peer.awaitStatus(100);
            peer.awaitStatus(180);
            SipText ok = call.remember(peer.awaitStatus(200));
            assertThat(ok.body())
                    .contains("RTP/AVP 8 101")
                    .contains("a=ptime:20")
                    .contains("telephone-event/8000");
            assertThat(ok.header("Contact")).contains("127.0.0.1:" + gateway.port());
            call.ack();
            GatewayUnderTest.IncomingTestCall incoming = gateway.nextCall();
            incoming.events().await(LegEvent.Answered.class);
            assertThat(incoming.leg().from().user()).isEqualTo("79161234567");
            call.bye();
            peer.awaitStatus(200);
            LegEvent.Ended ended = incoming.events().await(LegEvent.Ended.class);
            assertThat(ended.reason()).isEqualTo(LegEnd.REMOTE_HANG_UP);
            assertThat(gateway.server().legs()).isZero();
            assertThat(gateway.media().portsInUse()).isZero();
        }
    }

    @Test
    void hangsUpOnACallersTcpConnection() throws Exception {
        try (SipTestPeer peer = SipTestPeer.tcp(gateway.port())) {
            new SipTestCall(peer, gateway.port()).establish(4000);
            GatewayUnderTest.IncomingTestCall incoming = gateway.nextCall();
            incoming.events().await(LegEvent.Answered.class);
            incoming.leg().hangUp();
            peer.awaitRequest("BYE");
        }
    }

    @Test
    void playsToTheCallerAndHearsHim() throws Exception {
        try (SipTestPeer peer = SipTestPeer.udp(gateway.port());
                DatagramSocket socket = RtpTestPeer.socket()) {
            SipTestCall call = new SipTestCall(peer, gateway.port());
            SipText ok = call.establish(socket.getLocalPort());
            GatewayUnderTest.IncomingTestCall incoming = gateway.nextCall();
            incoming.events().await(LegEvent.Answered.class);
            try (RtpTestPeer rtp = new RtpTestPeer(socket, ok.audioPort(), 77)) {
                CallLeg leg = incoming.leg();
                short[] tone = Tones.sine(440, 8000, 8000);
                long segment = leg.playout().nextSegment();
                assertThat(leg.playout().write(segment, tone, 0, tone.length)).isEqualTo(tone.length);
                leg.playout().finish(segment);
                HearingSink sink = new HearingSink();
                leg.audioTo(sink);
                rtp.speak(Tones.sine(300, 8000, 6000));
                incoming.events().await(LegEvent.SegmentPlayed.class);
                assertThat(sink.loudSamples()).isGreaterThan(7000);
                short[] heard = rtp.heard();
                int onset = Tones.onset(heard, 400);
                assertThat(Tones.rms(heard, onset + 100, onset + 7000)).isBetween(5000.0, 6200.0);
                assertThat(leg.playout().position().complete()).isTrue();
                assertThat(leg.playout().position().samples()).isEqualTo(8000);
                leg.hangUp();
                SipText bye = peer.awaitRequest("BYE");
                assertThat(bye.header("Via")).contains("127.0.0.1");
                assertThat(incoming.events().await(LegEvent.Ended.class).reason())
                        .isEqualTo(LegEnd.LOCAL_HANG_UP);
            }
        }
    }

    @Test
    void recordsCallerLeftAndAssistantRightInTrueTime(@TempDir Path folder) throws Exception {
        try (SipTestPeer peer = SipTestPeer.udp(gateway.port());
                DatagramSocket socket = RtpTestPeer.socket()) {
            SipTestCall call = new SipTestCall(peer, gateway.port());
            SipText ok = call.establish(socket.getLocalPort());
            GatewayUnderTest.IncomingTestCall incoming = gateway.nextCall();
            incoming.events().await(LegEvent.Answered.class);
            try (RtpTestPeer rtp = new RtpTestPeer(socket, ok.audioPort(), 78)) {
                CallLeg leg = incoming.leg();
                leg.startRecording(folder.resolve("call.wav"));
                rtp.speak(new short[1600]);
                long segment = leg.playout().nextSegment();
                short[] tone = Tones.sine(440, 4000, 8000);
                leg.playout().write(segment, tone, 0, tone.length);
                leg.playout().finish(segment);
                LegEvent.SegmentStarted started = incoming.events().await(LegEvent.SegmentStarted.class);
                rtp.speak(new short[4800]);
                rtp.speak(Tones.sine(300, 3200, 6000));
                rtp.speak(new short[1600]);
                call.bye();
                incoming.events().await(LegEvent.Ended.class);
                LegEvent.RecordingClosed closed = incoming.events().await(LegEvent.RecordingClosed.class);
                ByteBuffer wav =
                        ByteBuffer.wrap(Files.readAllBytes(closed.file())).order(ByteOrder.LITTLE_ENDIAN);
                int samples = (wav.capacity() - 44) / 4;
                assertThat(closed.durationMs()).isEqualTo(samples / 8);
                short[] caller = new short[samples];
                short[] assistant = new short[samples];
                for (int i = 0; i < samples; i++) {
                    caller[i] = wav.getShort(44 + i * 4);
                    assistant[i] = wav.getShort(46 + i * 4);
                }
                assertThat(Tones.onset(assistant, 1000))
                        .isBetween((int) started.position(), (int) started.position() + 8);
                int voice = Tones.onset(caller, 1000);
                assertThat(voice).isGreaterThan((int) started.position() + 4000);
                assertThat(Tones.rms(assistant, voice, voice + 3000)).isLessThan(50);
                assertThat(Tones.rms(caller, voice, voice + 3000)).isGreaterThan(3500);
            }
        }
    }
}
