package io.salesvoice.speech.audio;

/** How one sample is written, little-endian. */
public enum SampleEncoding {
    UNSIGNED_8(1),
    SIGNED_16(2),
    SIGNED_24(3),
    SIGNED_32(4),
    FLOAT_32(4),
    FLOAT_64(8),
    ALAW(1),
    MULAW(1);

    private final int bytes;

    SampleEncoding(int bytes) {
        this.bytes = bytes;
    }

    /** Bytes of one sample of one channel. */
    public int bytes() {
        return bytes;
    }

    /** The sample at a byte position, on the 16-bit scale. */
    float read(byte[] source, int at) {
        return switch (this) {
            case UNSIGNED_8 -> ((source[at] & 0xFF) - 128) * 256f;
            case SIGNED_16 -> (short) (source[at] & 0xFF | source[at + 1] << 8);
            case SIGNED_24 ->
                ((source[at] & 0xFF) << 8 | (source[at + 1] & 0xFF) << 16 | source[at + 2] << 24) / 65536f;
            case SIGNED_32 -> int32(source, at) / 65536f;
            case FLOAT_32 -> finite(Float.intBitsToFloat(int32(source, at))) * 32768f;
            case FLOAT_64 ->
                finite((float) Double.longBitsToDouble(
                                int32(source, at) & 0xFFFFFFFFL | (long) int32(source, at + 4) << 32))
                        * 32768f;
            case ALAW -> Alaw.decode(source[at]);
            case MULAW -> Mulaw.decode(source[at]);
        };
    }

    private static int int32(byte[] source, int at) {
        return source[at] & 0xFF | (source[at + 1] & 0xFF) << 8 | (source[at + 2] & 0xFF) << 16 | source[at + 3] << 24;
    }

    private static float finite(float value) {
        return Float.isFinite(value) ? value : 0f;
    }
}
