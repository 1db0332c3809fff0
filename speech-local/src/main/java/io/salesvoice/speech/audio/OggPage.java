package io.salesvoice.speech.audio;

import io.salesvoice.speech.audio.AudioFormatException.Reason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * One page of an Ogg stream (RFC 3533 section 6).
 *
 * @param flags 1 continued packet, 2 first page, 4 last page
 * @param granule position of the codec at the end of the page; -1 where no packet ends
 * @param lacing lengths of the segments, 0 to 255 each
 * @param bodyStart where the segments start in the file
 * @param end where the next page starts
 */
record OggPage(int flags, long granule, int serial, byte[] lacing, int bodyStart, int end) {
    static final int CONTINUED = 1;
    static final int FIRST = 2;
    static final int LAST = 4;
    static final int HEADER = 27;

    private static final int MAGIC = 'O' | 'g' << 8 | 'g' << 16 | 'S' << 24;
    private static final int CHECKSUM_AT = 22;
    private static final int[] CRC = new int[256];

    static {
        for (int i = 0; i < 256; i++) {
            int value = i << 24;
            for (int bit = 0; bit < 8; bit++) {
                value = value << 1 ^ (value < 0 ? 0x04C11DB7 : 0);
            }
            CRC[i] = value;
        }
    }

    /**
     * @return null at the end of the file
     * @throws AudioFormatException when there is no complete, undamaged page
     */
    static @Nullable OggPage parse(byte[] file, int at) {
        if (at == file.length) {
            return null;
        }
        if (file.length - at < HEADER) {
            throw new AudioFormatException(Reason.TRUNCATED, "the Ogg file ends within a page header");
        }
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (in.getInt(at) != MAGIC || file[at + 4] != 0) {
            throw new AudioFormatException(Reason.MALFORMED, "no Ogg page at byte " + at);
        }
        int segments = file[at + 26] & 0xFF;
        int bodyStart = at + HEADER + segments;
        if (bodyStart > file.length) {
            throw new AudioFormatException(Reason.TRUNCATED, "the Ogg file ends within a page header");
        }
        byte[] lacing = new byte[segments];
        System.arraycopy(file, at + HEADER, lacing, 0, segments);
        int body = 0;
        for (byte length : lacing) {
            body += length & 0xFF;
        }
        int end = bodyStart + body;
        if (end > file.length) {
            throw new AudioFormatException(Reason.TRUNCATED, "the Ogg file ends within a page");
        }
        if (checksum(file, at, end) != in.getInt(at + CHECKSUM_AT)) {
            throw new AudioFormatException(Reason.MALFORMED, "the Ogg page at byte " + at + " is damaged");
        }
        return new OggPage(file[at + 5] & 0xFF, in.getLong(at + 6), in.getInt(at + 14), lacing, bodyStart, end);
    }

    /** A page ready to write. */
    static byte[] write(int flags, long granule, int serial, int sequence, byte[] lacing, byte[] body, int bodyLength) {
        ByteBuffer out =
                ByteBuffer.allocate(HEADER + lacing.length + bodyLength).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(MAGIC)
                .put((byte) 0)
                .put((byte) flags)
                .putLong(granule)
                .putInt(serial)
                .putInt(sequence);
        out.putInt(0).put((byte) lacing.length).put(lacing).put(body, 0, bodyLength);
        byte[] page = out.array();
        out.putInt(CHECKSUM_AT, checksum(page, 0, page.length));
        return page;
    }

    /** CRC-32 with polynomial 0x04C11DB7, not reflected, over the page with its checksum field as zero. */
    private static int checksum(byte[] bytes, int from, int to) {
        int crc = 0;
        for (int i = from; i < to; i++) {
            int value = i >= from + CHECKSUM_AT && i < from + CHECKSUM_AT + 4 ? 0 : bytes[i] & 0xFF;
            crc = crc << 8 ^ CRC[crc >>> 24 ^ value];
        }
        return crc;
    }
}
