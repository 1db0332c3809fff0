package io.salesvoice.telephony.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class DtmfTest {
    private final DtmfReceiver receiver = new DtmfReceiver();

    private char event(int timestamp, int event, boolean end) {
        byte[] payload = {(byte) event, (byte) (end ? 0x8A : 0x0A), 0, (byte) 160};
        return receiver.accept(timestamp, payload, 0, payload.length);
    }

    @Test
    void tellsAKeyOnceAtItsFirstEndPacket() {
        assertThat(event(100, 5, false)).isEqualTo(DtmfReceiver.NONE);
        assertThat(event(100, 5, false)).isEqualTo(DtmfReceiver.NONE);
        assertThat(event(100, 5, true)).isEqualTo('5');
        assertThat(event(100, 5, true)).isEqualTo(DtmfReceiver.NONE);
        assertThat(event(100, 5, true)).isEqualTo(DtmfReceiver.NONE);
    }

    @Test
    void tellsTheSameKeyPressedTwiceTwice() {
        event(100, 11, false);
        assertThat(event(100, 11, true)).isEqualTo('#');
        event(2000, 11, false);
        assertThat(event(2000, 11, true)).isEqualTo('#');
    }

    @Test
    void tellsAKeyWhoseEndPacketsWereLost() {
        event(100, 7, false);
        for (int i = 0; i < 4; i++) {
            assertThat(receiver.tick()).isEqualTo(DtmfReceiver.NONE);
        }
        assertThat(receiver.tick()).isEqualTo('7');
        assertThat(receiver.tick()).isEqualTo(DtmfReceiver.NONE);
        assertThat(event(100, 7, true)).isEqualTo(DtmfReceiver.NONE);
    }

    @Test
    void tellsAKeyWhoseEndPacketsWereLostWhenTheNextOneBegins() {
        event(100, 1, false);
        assertThat(event(900, 2, false)).isEqualTo('1');
        assertThat(event(900, 2, true)).isEqualTo('2');
    }

    @Test
    void ignoresLatePacketsUnknownEventsAndShortPayloads() {
        event(1000, 3, false);
        event(1000, 3, true);
        assertThat(event(500, 4, true)).isEqualTo(DtmfReceiver.NONE);
        assertThat(event(2000, 200, true)).isEqualTo(DtmfReceiver.NONE);
        assertThat(receiver.accept(3000, new byte[] {1, 2}, 0, 2)).isEqualTo(DtmfReceiver.NONE);
    }

    @Test
    void sendsWhatAReceiverUnderstands() {
        DtmfSender sender = new DtmfSender();
        for (char digit : "19*#a".toCharArray()) {
            assertThat(sender.add(digit)).isTrue();
        }
        assertThat(sender.add('x')).isFalse();
        RtpStream stream = new RtpStream(1, 65_530, 1000);
        StringBuilder heard = new StringBuilder();
        RtpPacket packet = new RtpPacket(64);
        int packets = 0;
        while (sender.active()) {
            ByteBuffer out = ByteBuffer.wrap(packet.data());
            if (sender.write(stream, 101, 160, out)) {
                packets++;
                assertThat(packet.parse(out.position())).isTrue();
                assertThat(packet.payloadType()).isEqualTo(101);
                char digit = receiver.accept(
                        packet.timestamp(), packet.data(), packet.payloadOffset(), packet.payloadLength());
                if (digit != DtmfReceiver.NONE) {
                    heard.append(digit);
                }
            }
            stream.advance(160);
        }
        assertThat(heard.toString()).isEqualTo("19*#A");
        assertThat(packets).isEqualTo(5 * 8);
    }

    @Test
    void refusesMoreThan64WaitingDigits() {
        DtmfSender sender = new DtmfSender();
        for (int i = 0; i < 64; i++) {
            assertThat(sender.add('1')).isTrue();
        }
        assertThat(sender.add('1')).isFalse();
    }
}
