package io.salesvoice.telephony.rtp;

import java.nio.ByteBuffer;

/** Packets for tests. */
final class RtpPackets {
    private RtpPackets() {}

    static RtpPacket of(int ssrc, int sequence) {
        RtpPacket packet = new RtpPacket(64);
        ByteBuffer.wrap(packet.data())
                .put((byte) 0x80)
                .put((byte) 8)
                .putShort((short) sequence)
                .putInt(sequence * 160)
                .putInt(ssrc)
                .put((byte) 1);
        if (!packet.parse(13)) {
            throw new IllegalStateException("test packet does not parse");
        }
        return packet;
    }
}
