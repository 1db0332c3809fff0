package io.salesvoice.speech.audio;

import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import io.salesvoice.speech.audio.AudioFormatException.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads a whole Ogg-Opus file (RFC 7845, mapping families 0 and 1 with at most two channels) into mono at 16 kHz. */
public final class OggOpusReader {
    /** Rate of what comes out. */
    public static final int SAMPLE_RATE = 16_000;

    /** The decoder's SILK and hybrid layers come out silent at other rates, so resampling is ours. */
    private static final int OPUS_RATE = 48_000;

    private static final int LONGEST_PACKET_MS = 120;
    private static final byte[] HEAD = "OpusHead".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TAGS = "OpusTags".getBytes(StandardCharsets.US_ASCII);

    private final AudioLimits limits;
    private final ByteArrayOutputStream packet = new ByteArrayOutputStream();
    private @Nullable OpusDecoder decoder;
    private int channels;
    private int skip;
    private long preSkip;

    private boolean tagsSeen;
    private short[] frame = new short[0];
    private short[] converted = new short[0];
    private final Resampler resampler = new Resampler(OPUS_RATE, SAMPLE_RATE);
    private short[] samples = new short[SAMPLE_RATE * 10];
    private int length;
    private long lastGranule;

    private OggOpusReader(AudioLimits limits) {
        this.limits = limits;
    }

    /** @throws AudioFormatException when the bytes are no undamaged Ogg-Opus file, too long, or without samples */
    public static AudioClip read(byte[] file, AudioLimits limits) {
        return new OggOpusReader(limits).readAll(file);
    }

    private AudioClip readAll(byte[] file) {
        OggPage page = OggPage.parse(file, 0);
        if (page == null) {
            throw new AudioFormatException(Reason.TRUNCATED, "an empty file (expected: Ogg-Opus)");
        }
        int serial = page.serial();
        boolean last = false;
        while (page != null && !last) {
            if (page.serial() == serial) {
                take(file, page);
                last = (page.flags() & OggPage.LAST) != 0;
            }
            page = OggPage.parse(file, page.end());
        }
        short[] rest = new short[resampler.maxFlush()];
        append(rest, resampler.flush(rest, 0));
        int wanted = trimmedLength();
        if (wanted == 0) {
            throw new AudioFormatException(Reason.EMPTY, "the Ogg-Opus file holds no samples");
        }
        return new AudioClip(Arrays.copyOf(samples, wanted), SAMPLE_RATE);
    }

    /** The last granule may say that the end of the last packet is padding (RFC 7845 section 4). */
    private int trimmedLength() {
        long played = (lastGranule - preSkip) * SAMPLE_RATE / OPUS_RATE;
        return lastGranule > 0 && played >= 0 && played < length ? (int) played : length;
    }

    private void take(byte[] file, OggPage page) {
        if ((page.flags() & OggPage.CONTINUED) == 0) {
            packet.reset();
        }
        int at = page.bodyStart();
        for (byte lace : page.lacing()) {
            int part = lace & 0xFF;
            packet.write(file, at, part);
            at += part;
            if (part < 255) {
                take(packet.toByteArray());
                packet.reset();
            }
        }
        if (page.granule() != -1) {
            lastGranule = page.granule();
        }
    }

    private void take(byte[] data) {
        if (decoder == null) {
            decoder = head(data);
            return;
        }
        if (!tagsSeen) {
            tagsSeen = true;
            if (startsWith(data, TAGS)) {
                return;
            }
        }
        decode(decoder, data);
    }

    private OpusDecoder head(byte[] data) {
        if (!startsWith(data, HEAD) || data.length < 19) {
            throw new AudioFormatException(Reason.UNSUPPORTED, "an Ogg file without OpusHead (expected: Ogg-Opus)");
        }
        channels = data[9] & 0xFF;
        int family = data[18] & 0xFF;
        if (data[8] >> 4 != 0 || channels < 1 || channels > 2 || family > 1) {
            throw new AudioFormatException(
                    Reason.UNSUPPORTED,
                    "Opus with " + channels + " channels, mapping family " + family + " (expected: 1 or 2, 0 or 1)");
        }
        preSkip = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).getShort(10) & 0xFFFF;
        skip = (int) preSkip;
        frame = new short[OPUS_RATE * LONGEST_PACKET_MS / 1000 * channels];
        converted = new short[resampler.maxOutput(OPUS_RATE * LONGEST_PACKET_MS / 1000)];
        try {
            return new OpusDecoder(OPUS_RATE, channels);
        } catch (OpusException e) {
            throw new IllegalStateException("Opus decoder at " + OPUS_RATE, e);
        }
    }

    private void decode(OpusDecoder opus, byte[] data) {
        if (data.length == 0) {
            return;
        }
        int decoded;
        try {
            decoded = opus.decode(data, 0, data.length, frame, 0, frame.length / channels, false);
        } catch (OpusException | RuntimeException e) {
            throw new AudioFormatException(
                    Reason.MALFORMED, "a damaged Opus packet: " + e.getClass().getSimpleName());
        }
        int dropped = Math.min(skip, decoded);
        skip -= dropped;
        for (int i = dropped; i < decoded && channels == 2; i++) {
            frame[i] = (short) ((frame[2 * i] + frame[2 * i + 1]) / 2);
        }
        append(converted, resampler.process(frame, dropped, decoded - dropped, converted, 0));
    }

    private void append(short[] more, int count) {
        limits.check((long) length + count, SAMPLE_RATE);
        if (length + count > samples.length) {
            samples = Arrays.copyOf(samples, Math.max(samples.length * 2, length + count));
        }
        System.arraycopy(more, 0, samples, length, count);
        length += count;
    }

    private static boolean startsWith(byte[] data, byte[] magic) {
        return data.length >= magic.length && Arrays.equals(data, 0, magic.length, magic, 0, magic.length);
    }
}
