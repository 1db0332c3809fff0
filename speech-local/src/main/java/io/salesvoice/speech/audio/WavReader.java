package io.salesvoice.speech.audio;

import io.salesvoice.speech.audio.AudioFormatException.Reason;
import java.nio.ByteBuffer;

/** Reads a whole WAV file of any common kind into mono 16-bit samples at its own rate. */
public final class WavReader {
    private WavReader() {}

    /**
     * @throws AudioFormatException when the bytes are no WAV file, shorter than their header says, longer than allowed,
     *     or without samples
     */
    public static AudioClip read(byte[] file, AudioLimits limits) {
        WavHeader header = WavHeader.parse(ByteBuffer.wrap(file));
        if (header == null) {
            throw new AudioFormatException(
                    Reason.TRUNCATED, file.length + " bytes hold no complete WAV header with a data chunk");
        }
        long present = file.length - header.dataStart();
        if (header.dataBytes() > present) {
            throw new AudioFormatException(
                    Reason.TRUNCATED,
                    "the WAV header promises " + header.dataBytes() + " bytes of samples, " + present + " came");
        }
        long bytes = header.dataBytes() < 0 ? present : header.dataBytes();
        long frames = bytes / header.format().frameBytes();
        if (frames == 0) {
            throw new AudioFormatException(Reason.EMPTY, "the WAV file holds no samples");
        }
        limits.check(frames, header.format().sampleRate());
        short[] samples = new short[Math.toIntExact(frames)];
        header.format().toMono(file, header.dataStart(), samples.length, samples, 0);
        return new AudioClip(samples, header.format().sampleRate());
    }
}
