package io.salesvoice.telephony.rtp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes the compound RTCP packet of a leg: a sender report with one block, and a CNAME (RFC 3550 section 6). */
public final class RtcpReport {
    /** Bytes of the largest report. */
    public static final int MAX_BYTES = 128;

    private static final int SENDER_REPORT = 200;
    private static final int SOURCE_DESCRIPTION = 202;
    private static final int GOODBYE = 203;
    private static final long NTP_EPOCH_OFFSET_SECONDS = 2_208_988_800L;
    private static final byte[] CNAME = "salesvoice".getBytes(StandardCharsets.US_ASCII);

    private RtcpReport() {}

    /**
     * @param epochMillis wall-clock time that belongs to the stream's present timestamp
     * @param remoteSsrc the far side's stream, reported on when {@code statistics} has received any
     */
    public static void write(
            ByteBuffer target, RtpStream stream, long epochMillis, int remoteSsrc, RtpStatistics statistics) {
        boolean block = statistics.received() > 0;
        target.put((byte) (0x80 | (block ? 1 : 0)));
        target.put((byte) SENDER_REPORT);
        target.putShort((short) (block ? 12 : 6));
        target.putInt(stream.ssrc());
        target.putInt((int) (epochMillis / 1000 + NTP_EPOCH_OFFSET_SECONDS));
        target.putInt((int) ((epochMillis % 1000 << 32) / 1000));
        target.putInt(stream.timestamp());
        target.putInt((int) stream.packets());
        target.putInt((int) stream.octets());
        if (block) {
            target.putInt(remoteSsrc);
            target.putInt(statistics.takeFractionLost() << 24 | statistics.cumulativeLost() & 0xFFFFFF);
            target.putInt(statistics.highestSequence());
            target.putInt(statistics.jitter());
            // Last sender report and delay since: we do not read incoming reports.
            target.putInt(0);
            target.putInt(0);
        }
        int unpadded = 8 + 2 + CNAME.length;
        int padded = (unpadded + 4) / 4 * 4;
        target.put((byte) 0x81);
        target.put((byte) SOURCE_DESCRIPTION);
        target.putShort((short) (padded / 4 - 1));
        target.putInt(stream.ssrc());
        target.put((byte) 1);
        target.put((byte) CNAME.length);
        target.put(CNAME);
        for (int i = unpadded; i < padded; i++) {
            target.put((byte) 0);
        }
    }

    /** The stream is over (RFC 3550 section 6.6); follows a report in the same datagram. */
    public static void writeGoodbye(ByteBuffer target, RtpStream stream) {
        target.put((byte) 0x81);
        target.put((byte) GOODBYE);
        target.putShort((short) 1);
        target.putInt(stream.ssrc());
    }
}
