package io.salesvoice.speech.audio;

/** Small operations on signed 16-bit samples. */
public final class Pcm {
    private Pcm() {}

    /** Little-endian bytes of the samples. */
    public static byte[] toBytes(short[] samples, int from, int length) {
        byte[] bytes = new byte[length * 2];
        for (int i = 0; i < length; i++) {
            bytes[2 * i] = (byte) samples[from + i];
            bytes[2 * i + 1] = (byte) (samples[from + i] >> 8);
        }
        return bytes;
    }

    public static byte[] toBytes(short[] samples) {
        return toBytes(samples, 0, samples.length);
    }

    /** Samples of little-endian bytes; an odd last byte is left out. */
    public static short[] fromBytes(byte[] bytes, int from, int length) {
        short[] samples = new short[length / 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (bytes[from + 2 * i] & 0xFF | bytes[from + 2 * i + 1] << 8);
        }
        return samples;
    }

    /** Samples scaled to -1..1. */
    public static float[] toFloats(short[] samples, int from, int length) {
        float[] floats = new float[length];
        for (int i = 0; i < length; i++) {
            floats[i] = samples[from + i] / 32768f;
        }
        return floats;
    }

    /** The nearest 16-bit value, saturated. */
    public static short saturate(float value) {
        if (value >= Short.MAX_VALUE) {
            return Short.MAX_VALUE;
        }
        if (value <= Short.MIN_VALUE) {
            return Short.MIN_VALUE;
        }
        return (short) Math.round(value);
    }

    /** Root mean square of the samples, 0 to 32768. */
    public static double rms(short[] samples, int from, int length) {
        if (length == 0) {
            return 0;
        }
        long sum = 0;
        for (int i = from; i < from + length; i++) {
            sum += samples[i] * samples[i];
        }
        return Math.sqrt((double) sum / length);
    }
}
