package io.salesvoice.tts.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Pages of one logical Ogg stream (RFC 3533), packets never spanning pages. */
final class OggPages {
    private static final int[] CRC = table();
    private static final int HEADER_BYTES = 27;
    private static final int FIRST = 2;
    private static final int LAST = 4;

    private final int serial;
    private int sequence;

    OggPages(int serial) {
        this.serial = serial;
    }

    /**
     * A page.
     *
     * @param granule position at its end
     */
    byte[] page(List<byte[]> packets, long granule, boolean last) {
        ByteArrayOutputStream lacing = new ByteArrayOutputStream();
        int size = 0;
        for (byte[] packet : packets) {
            for (int left = packet.length; left >= 255; left -= 255) {
                lacing.write(255);
            }
            lacing.write(packet.length % 255);
            size += packet.length;
        }
        byte[] segments = lacing.toByteArray();
        ByteBuffer page =
                ByteBuffer.allocate(HEADER_BYTES + segments.length + size).order(ByteOrder.LITTLE_ENDIAN);
        page.put("OggS".getBytes(StandardCharsets.US_ASCII));
        page.put((byte) 0);
        page.put((byte) ((sequence == 0 ? FIRST : 0) | (last ? LAST : 0)));
        page.putLong(granule);
        page.putInt(serial);
        page.putInt(sequence++);
        page.putInt(0);
        page.put((byte) segments.length);
        page.put(segments);
        packets.forEach(page::put);
        byte[] bytes = page.array();
        page.putInt(22, crc(bytes));
        return bytes;
    }

    private static int crc(byte[] bytes) {
        int crc = 0;
        for (byte b : bytes) {
            crc = crc << 8 ^ CRC[(crc >>> 24 ^ b) & 0xFF];
        }
        return crc;
    }

    private static int[] table() {
        int[] table = new int[256];
        for (int i = 0; i < 256; i++) {
            int value = i << 24;
            for (int bit = 0; bit < 8; bit++) {
                value = value < 0 ? value << 1 ^ 0x04C11DB7 : value << 1;
            }
            table[i] = value;
        }
        return table;
    }
}
