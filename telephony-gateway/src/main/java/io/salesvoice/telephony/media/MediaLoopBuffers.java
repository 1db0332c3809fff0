package io.salesvoice.telephony.media;

import io.salesvoice.telephony.rtp.RtcpReport;
import io.salesvoice.telephony.rtp.RtpPacket;
import java.nio.ByteBuffer;

/** Scratch memory of one media loop, shared by all legs it serves one after another. */
final class MediaLoopBuffers {
    static final int DATAGRAM = 2048;
    /** Longest packet that is decoded: 120 ms. */
    static final int MAX_SAMPLES = 960;

    final ByteBuffer in = ByteBuffer.allocateDirect(DATAGRAM);
    final ByteBuffer out = ByteBuffer.allocateDirect(DATAGRAM);
    final ByteBuffer report = ByteBuffer.allocateDirect(RtcpReport.MAX_BYTES);
    final RtpPacket packet = new RtpPacket(DATAGRAM);
    final short[] decoded = new short[MAX_SAMPLES];
    final short[] heard = new short[MediaSession.FRAME];
    final short[] spoken = new short[MediaSession.FRAME];
    final byte[] payload = new byte[MediaSession.FRAME];
}
