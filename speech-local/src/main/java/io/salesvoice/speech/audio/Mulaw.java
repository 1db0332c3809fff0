package io.salesvoice.speech.audio;

/** G.711 µ-law (ITU-T G.711 table 2), 8 bits a sample, to and from signed 16-bit PCM. Allocates nothing. */
public final class Mulaw {
    /** The code of silence. */
    public static final byte SILENCE = (byte) 0xFF;

    private static final int BIAS = 0x84;
    private static final int LARGEST = 8158;

    private static final short[] DECODE = new short[256];
    /** Indexed by the upper 14 bits of a sample. */
    private static final byte[] ENCODE = new byte[16384];

    static {
        for (int code = 0; code < 256; code++) {
            DECODE[code] = expand(code);
        }
        for (int index = 0; index < ENCODE.length; index++) {
            ENCODE[index] = compress((short) (index << 2));
        }
    }

    private Mulaw() {}

    public static short decode(byte code) {
        return DECODE[code & 0xFF];
    }

    public static byte encode(short sample) {
        return ENCODE[(sample >> 2) & 0x3FFF];
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
            target[at + i] = ENCODE[(source[from + i] >> 2) & 0x3FFF];
        }
    }

    private static short expand(int code) {
        int inverted = ~code & 0xFF;
        int magnitude = (((inverted & 0x0F) << 3) + BIAS) << ((inverted & 0x70) >> 4);
        return (short) ((inverted & 0x80) == 0 ? magnitude - BIAS : BIAS - magnitude);
    }

    private static byte compress(short sample) {
        int value = sample >> 2;
        int mask = 0xFF;
        if (value < 0) {
            mask = 0x7F;
            value = -value;
        }
        value = Math.min(value, LARGEST) + (BIAS >> 2);
        int segment = 0;
        while (segment < 7 && value > (0x40 << segment) - 1) {
            segment++;
        }
        return (byte) ((segment << 4 | (value >> (segment + 1) & 0x0F)) ^ mask);
    }
}
