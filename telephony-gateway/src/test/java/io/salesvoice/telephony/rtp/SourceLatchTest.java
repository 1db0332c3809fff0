package io.salesvoice.telephony.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class SourceLatchTest {
    private static final InetSocketAddress NAMED = new InetSocketAddress("10.0.0.5", 4000);
    private static final InetSocketAddress NAMED_OTHER_PORT = new InetSocketAddress("10.0.0.5", 4444);
    private static final InetSocketAddress ROUTER = new InetSocketAddress("203.0.113.7", 31_000);
    private static final InetSocketAddress STRANGER = new InetSocketAddress("198.51.100.9", 4000);

    private final SourceLatch latch = new SourceLatch(NAMED, InetAddress.ofLiteral("203.0.113.7"));

    @Test
    void believesTheNamedSourceAtOnce() {
        assertThat(latch.accept(NAMED, RtpPackets.of(1, 10))).isTrue();
        assertThat(latch.takeStreamChanged()).isTrue();
        assertThat(latch.takeStreamChanged()).isFalse();
        assertThat(latch.target()).isEqualTo(NAMED);
    }

    @Test
    void believesTheSignallingHostAfterThreePacketsInSequence() {
        assertThat(latch.accept(ROUTER, RtpPackets.of(1, 10))).isFalse();
        assertThat(latch.accept(ROUTER, RtpPackets.of(1, 11))).isFalse();
        assertThat(latch.target()).isEqualTo(NAMED);
        assertThat(latch.accept(ROUTER, RtpPackets.of(1, 12))).isTrue();
        assertThat(latch.target()).isEqualTo(ROUTER);
    }

    @Test
    void doesNotBelievePacketsOutOfSequence() {
        for (int i = 0; i < 50; i++) {
            assertThat(latch.accept(ROUTER, RtpPackets.of(1, i * 7))).isFalse();
        }
    }

    @Test
    void neverBelievesAStranger() {
        for (int i = 0; i < 50; i++) {
            assertThat(latch.accept(STRANGER, RtpPackets.of(1, i))).isFalse();
        }
        latch.accept(NAMED, RtpPackets.of(1, 10));
        for (int i = 0; i < 100; i++) {
            latch.tick();
            assertThat(latch.accept(STRANGER, RtpPackets.of(1, 11 + i))).isFalse();
        }
        assertThat(latch.target()).isEqualTo(NAMED);
    }

    @Test
    void doesNotFollowAnotherStreamOfTheSameHost() {
        latch.accept(NAMED, RtpPackets.of(1, 10));
        for (int i = 0; i < 100; i++) {
            latch.tick();
            assertThat(latch.accept(NAMED_OTHER_PORT, RtpPackets.of(2, 11 + i))).isFalse();
        }
    }

    @Test
    void followsTheSameStreamToAnotherPortOnceTheOldOneIsSilent() {
        latch.accept(NAMED, RtpPackets.of(1, 10));
        latch.takeStreamChanged();
        assertThat(latch.accept(NAMED_OTHER_PORT, RtpPackets.of(1, 11))).isFalse();
        for (int i = 0; i < 30; i++) {
            latch.tick();
        }
        assertThat(latch.accept(NAMED_OTHER_PORT, RtpPackets.of(1, 12))).isFalse();
        assertThat(latch.accept(NAMED_OTHER_PORT, RtpPackets.of(1, 13))).isFalse();
        assertThat(latch.accept(NAMED_OTHER_PORT, RtpPackets.of(1, 14))).isTrue();
        assertThat(latch.takeStreamChanged()).isFalse();
        assertThat(latch.target()).isEqualTo(NAMED_OTHER_PORT);
    }

    @Test
    void takesANewStreamOfTheLatchedSourceWhenItGoesOn() {
        latch.accept(NAMED, RtpPackets.of(1, 10));
        latch.takeStreamChanged();
        assertThat(latch.accept(NAMED, RtpPackets.of(2, 500))).isFalse();
        assertThat(latch.accept(NAMED, RtpPackets.of(2, 501))).isFalse();
        assertThat(latch.accept(NAMED, RtpPackets.of(2, 502))).isTrue();
        assertThat(latch.takeStreamChanged()).isTrue();
        assertThat(latch.ssrc()).isEqualTo(2);
    }

    @Test
    void forgetsTheSourceWhenSignallingNamesAnother() {
        latch.accept(NAMED, RtpPackets.of(1, 10));
        InetSocketAddress moved = new InetSocketAddress("10.0.0.6", 4002);
        latch.rename(moved);
        assertThat(latch.target()).isEqualTo(moved);
        assertThat(latch.accept(moved, RtpPackets.of(3, 1))).isTrue();
    }
}
