package io.salesvoice.speech.audio;

/** G.711 A-law (ITU-T G.711 table 1), 8 bits a sample, to and from signed 16-bit PCM. Allocates nothing. */
public final class Alaw {
    /** The code of silence. */
    public static final byte SILENCE = (byte) 0xD5;

    private static final short[] DECODE = new short[256];
    /** Indexed by the upper 13 bits of a sample. */
    private static final byte[] ENCODE = new byte[8192];

    static {
        for (int code = 0; code < 256; code++) {
            DECODE[code] = expand(code);
        }
        for (int index = 0; index < ENCODE.length; index++) {
            ENCODE[index] = compress((short) (index << 3));
        }
    }

    private Alaw() {}

    public static short decode(byte code) {
        return DECODE[code & 0xFF];
    }

    public static byte encode(short sample) {
        return ENCODE[(sample >> 3) & 0x1FFF];
    }

    /** Decodes {@code length} bytes into as many samples. */
    public static void decode(byte[] source, int from, int length, short[] target, int at) {
        for (int i = 0; i < length; i++) {
            target[at + i] = DECODE[source[from + i] & 0xFF];
        }
    }

    /** Encodes {@code length} samples into as many bytes. */
    public static void encode(short[] source, int from, int length, byte[] target, int at) {
        for (int i = 0; i < length; i++) {
            target[at + i] = ENCODE[(source[from + i] >> 3) & 0x1FFF];
        }
    }

    private static short expand(int code) {
        int inverted = code ^ 0x55;
        int segment = (inverted & 0x70) >> 4;
        int magnitude = ((inverted & 0x0F) << 4) + (segment == 0 ? 8 : 0x108);
        if (segment > 1) {
            magnitude <<= segment - 1;
        }
        return (short) ((inverted & 0x80) == 0 ? -magnitude : magnitude);
    }

    private static byte compress(short sample) {
        int value = sample >> 3;
        int mask = 0xD5;
        if (value < 0) {
            mask = 0x55;
            value = -value - 1;
        }
        int segment = 0;
        while (segment < 7 && value > (0x20 << segment) - 1) {
            segment++;
        }
        int step = segment < 2 ? 1 : segment;
        return (byte) ((segment << 4 | (value >> step & 0x0F)) ^ mask);
    }
}
