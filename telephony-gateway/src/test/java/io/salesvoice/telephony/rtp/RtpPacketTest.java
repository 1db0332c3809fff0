package io.salesvoice.telephony.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RtpPacketTest {
    private final RtpPacket packet = new RtpPacket(256);

    private boolean parse(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        System.arraycopy(bytes, 0, packet.data(), 0, bytes.length);
        return packet.parse(bytes.length);
    }

    @Test
    void readsAPlainPacket() {
        assertThat(parse("80 88 1234 00000050 deadbeef aabbcc")).isTrue();
        assertThat(packet.marker()).isTrue();
        assertThat(packet.payloadType()).isEqualTo(8);
        assertThat(packet.sequence()).isEqualTo(0x1234);
        assertThat(packet.timestamp()).isEqualTo(0x50);
        assertThat(packet.ssrc()).isEqualTo(0xdeadbeef);
        assertThat(packet.payloadOffset()).isEqualTo(12);
        assertThat(packet.payloadLength()).isEqualTo(3);
    }

    @Test
    void skipsSourcesExtensionAndPadding() {
        assertThat(parse("b1 08 0001 00000001 00000002 11111111 bede 0001 22222222 aabb 0002"))
                .isTrue();
        assertThat(packet.payloadOffset()).isEqualTo(24);
        assertThat(packet.payloadLength()).isEqualTo(2);
    }

    @Test
    void refusesWhatIsNoRtp() {
        assertThat(parse("")).isFalse();
        assertThat(parse("80")).isFalse();
        assertThat(parse("40 08 0001 00000001 00000002 aa")).as("version 1").isFalse();
        assertThat(parse("80 08 0001 00000001 00000002")).as("no payload").isFalse();
        assertThat(parse("8f 08 0001 00000001 00000002 aa"))
                .as("sources beyond the end")
                .isFalse();
        assertThat(parse("90 08 0001 00000001 00000002 bede ffff aa"))
                .as("extension beyond the end")
                .isFalse();
        assertThat(parse("a0 08 0001 00000001 00000002 aaff"))
                .as("padding beyond the start")
                .isFalse();
        assertThat(parse("a0 08 0001 00000001 00000002 aa00"))
                .as("padding of none")
                .isFalse();
        assertThat(parse("80 c8 0006 00000001 00000002 aa"))
                .as("a sender report")
                .isFalse();
    }

    @Test
    void neverFailsOnGarbage() {
        Random random = new Random(3);
        for (int i = 0; i < 100_000; i++) {
            random.nextBytes(packet.data());
            int length = random.nextInt(packet.data().length + 1);
            if (packet.parse(length)) {
                assertThat(packet.payloadOffset() + packet.payloadLength()).isLessThanOrEqualTo(length);
                assertThat(packet.payloadLength()).isPositive();
            }
        }
    }
}
