package io.salesvoice.speech.audio;

import io.salesvoice.speech.audio.AudioFormatException.Reason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a RIFF/WAVE file (Microsoft "Multimedia Programming Interface", 1991; WAVE_FORMAT_EXTENSIBLE).
 *
 * @param dataStart where the samples start, in bytes
 * @param dataBytes length of the samples; -1 for a file written to a pipe, which ends where it ends
 */
public record WavHeader(WavFormat format, int dataStart, long dataBytes) {
    /** No header is longer: tags and pictures before the samples are refused beyond this. */
    public static final int LONGEST = 256 * 1024;

    private static final int RIFF = tag("RIFF");
    private static final int WAVE = tag("WAVE");
    private static final int FMT = tag("fmt ");
    private static final int DATA = tag("data");
    private static final long PIPED = 0x7FFF0000L;

    /**
     * Reads a header.
     *
     * @param bytes beginning of the file; position and limit are left alone
     * @return null when more bytes are needed
     * @throws AudioFormatException when this is no WAV file that can be read
     */
    public static @Nullable WavHeader parse(ByteBuffer bytes) {
        ByteBuffer in = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        if (in.remaining() < 12) {
            return null;
        }
        if (in.getInt() != RIFF || in.position(8).getInt() != WAVE) {
            throw new AudioFormatException(Reason.MALFORMED, "no RIFF/WAVE header (expected: a WAV file)");
        }
        WavFormat format = null;
        while (in.remaining() >= 8) {
            int name = in.getInt();
            long length = in.getInt() & 0xFFFFFFFFL;
            if (name == DATA) {
                if (format == null) {
                    throw new AudioFormatException(Reason.MALFORMED, "data chunk before any fmt chunk");
                }
                return new WavHeader(format, in.position(), length >= PIPED ? -1 : length);
            }
            if (name == FMT) {
                if (length < 16 || length > 4096) {
                    throw new AudioFormatException(
                            Reason.MALFORMED, "fmt chunk of " + length + " bytes (expected: 16 to 4096)");
                }
                if (in.remaining() < length) {
                    return null;
                }
                format = format(in.slice(in.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN));
            }
            long end = in.position() + length + (length & 1);
            if (end > LONGEST) {
                throw new AudioFormatException(
                        Reason.MALFORMED,
                        "chunks of " + end + " bytes before the samples (expected: at most " + LONGEST + ")");
            }
            if (end > in.limit()) {
                return null;
            }
            in.position((int) end);
        }
        return null;
    }

    private static WavFormat format(ByteBuffer fmt) {
        int code = fmt.getShort(0) & 0xFFFF;
        int channels = fmt.getShort(2) & 0xFFFF;
        int rate = fmt.getInt(4);
        int frame = fmt.getShort(12) & 0xFFFF;
        int bits = fmt.getShort(14) & 0xFFFF;
        if (code == 0xFFFE && fmt.limit() >= 40) {
            code = fmt.getShort(24) & 0xFFFF;
        }
        WavFormat format = new WavFormat(encoding(code, bits), rate, channels);
        if (frame != format.frameBytes()) {
            throw new AudioFormatException(
                    Reason.MALFORMED, "block align: " + frame + " (expected: " + format.frameBytes() + ")");
        }
        return format;
    }

    private static SampleEncoding encoding(int code, int bits) {
        return switch (code << 8 | bits & 0xFF) {
            case 1 << 8 | 8 -> SampleEncoding.UNSIGNED_8;
            case 1 << 8 | 16 -> SampleEncoding.SIGNED_16;
            case 1 << 8 | 24 -> SampleEncoding.SIGNED_24;
            case 1 << 8 | 32 -> SampleEncoding.SIGNED_32;
            case 3 << 8 | 32 -> SampleEncoding.FLOAT_32;
            case 3 << 8 | 64 -> SampleEncoding.FLOAT_64;
            case 6 << 8 | 8 -> SampleEncoding.ALAW;
            case 7 << 8 | 8 -> SampleEncoding.MULAW;
            default ->
                throw new AudioFormatException(
                        Reason.UNSUPPORTED,
                        "WAV format " + code + " with " + bits
                                + " bits (expected: PCM 8, 16, 24 or 32, float 32 or 64, A-law or µ-law 8)");
        };
    }

    private static int tag(String name) {
        return name.charAt(0) | name.charAt(1) << 8 | name.charAt(2) << 16 | name.charAt(3) << 24;
    }
}
