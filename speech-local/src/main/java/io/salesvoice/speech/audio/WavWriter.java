package io.salesvoice.speech.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes signed 16-bit WAV files. */
public final class WavWriter {
    /** Length of {@link #header} in bytes; samples follow. */
    public static final int HEADER_BYTES = 44;

    private WavWriter() {}

    /**
     * A header of its own, for files that grow: write it first with 0 and again over it at the end.
     *
     * @param dataBytes length of the samples; -1 when it will never be known (a pipe)
     */
    public static byte[] header(int sampleRate, int channels, long dataBytes) {
        long bounded = dataBytes < 0 ? 0xFFFFFFFFL : Math.min(dataBytes, 0xFFFFFFFFL - 36);
        ByteBuffer out = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes(StandardCharsets.US_ASCII));
        out.putInt((int) (dataBytes < 0 ? 0xFFFFFFFFL : bounded + 36));
        out.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII));
        out.putInt(16);
        out.putShort((short) 1);
        out.putShort((short) channels);
        out.putInt(sampleRate);
        out.putInt(sampleRate * channels * 2);
        out.putShort((short) (channels * 2));
        out.putShort((short) 16);
        out.put("data".getBytes(StandardCharsets.US_ASCII));
        out.putInt((int) bounded);
        return out.array();
    }

    /** A mono file. */
    public static byte[] write(short[] samples, int sampleRate) {
        byte[] file = new byte[HEADER_BYTES + samples.length * 2];
        System.arraycopy(header(sampleRate, 1, samples.length * 2L), 0, file, 0, HEADER_BYTES);
        System.arraycopy(Pcm.toBytes(samples), 0, file, HEADER_BYTES, samples.length * 2);
        return file;
    }

    /** A mono file. */
    public static byte[] write(AudioClip clip) {
        return write(clip.samples(), clip.sampleRate());
    }
}
