package io.salesvoice.speech.audio;

import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes mono speech as an Ogg-Opus stream (RFC 7845), page by page as it is made. One owner. */
public final class OggOpusWriter {
    private static final int OPUS_RATE = 48_000;
    private static final int FRAME_MS = 20;
    private static final int LONGEST_PACKET = 1275;
    private static final int PACKETS_PER_PAGE = 25;
    private static final int BITRATE = 32_000;
    private static final int SERIAL = 0x53564F49;

    private final OutputStream out;
    private final OpusEncoder encoder;
    private final int encodedRate;
    private final int preSkip;
    private final Resampler resampler;
    private short[] converted = new short[0];
    private final short[] frame;
    private int filled;
    private long given;
    private long granule;

    private final byte[] body = new byte[LONGEST_PACKET * PACKETS_PER_PAGE];
    private final ByteArrayOutputStream lacing = new ByteArrayOutputStream();
    private int bodyLength;
    private int packets;
    private int sequence;

    /**
     * Writes the two header pages.
     *
     * @param out not closed
     * @param sampleRate of the samples that follow; any
     */
    public OggOpusWriter(OutputStream out, int sampleRate) throws IOException {
        this.out = out;
        this.encodedRate =
                sampleRate <= 8000 ? 8000 : sampleRate <= 16000 ? 16000 : sampleRate <= 24000 ? 24000 : 48000;
        this.resampler = new Resampler(sampleRate, encodedRate);
        this.frame = new short[encodedRate * FRAME_MS / 1000];
        try {
            encoder = new OpusEncoder(encodedRate, 1, OpusApplication.OPUS_APPLICATION_VOIP);
        } catch (OpusException e) {
            throw new IllegalStateException("Opus encoder at " + encodedRate, e);
        }
        encoder.setBitrate(BITRATE);
        encoder.setComplexity(5);
        preSkip = encoder.getLookahead() * (OPUS_RATE / encodedRate);
        granule = 0;
        writeHeader(head(sampleRate), OggPage.FIRST);
        writeHeader(tags(), 0);
    }

    /** A whole clip at once. */
    public static byte[] write(AudioClip clip) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            OggOpusWriter writer = new OggOpusWriter(bytes, clip.sampleRate());
            writer.write(clip.samples(), 0, clip.samples().length);
            writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Takes samples; a page is written each half second. */
    public void write(short[] samples, int from, int length) throws IOException {
        int room = resampler.maxOutput(length);
        if (converted.length < room) {
            converted = new short[room];
        }
        encode(converted, resampler.process(samples, from, length, converted, 0));
    }

    /** Writes what is pending now, so that a listener hears it. */
    public void flush() throws IOException {
        writePage(0, granule);
        out.flush();
    }

    /** Writes the end of the stream. */
    public void finish() throws IOException {
        short[] rest = new short[resampler.maxFlush()];
        encode(rest, resampler.flush(rest, 0));
        long end = preSkip + given * (OPUS_RATE / encodedRate);
        while (granule < end) {
            Arrays.fill(frame, filled, frame.length, (short) 0);
            encodeFrame();
        }
        writePage(OggPage.LAST, end);
        out.flush();
    }

    private void encode(short[] samples, int length) throws IOException {
        given += length;
        int done = 0;
        while (done < length) {
            int part = Math.min(length - done, frame.length - filled);
            System.arraycopy(samples, done, frame, filled, part);
            filled += part;
            done += part;
            if (filled == frame.length) {
                encodeFrame();
            }
        }
    }

    private void encodeFrame() throws IOException {
        filled = 0;
        int bytes;
        try {
            bytes = encoder.encode(frame, 0, frame.length, body, bodyLength, LONGEST_PACKET);
        } catch (OpusException e) {
            throw new IllegalStateException("Opus encoding failed", e);
        }
        lace(bytes);
        bodyLength += bytes;
        granule += OPUS_RATE * FRAME_MS / 1000;
        packets++;
        if (packets == PACKETS_PER_PAGE) {
            writePage(0, granule);
        }
    }

    private void lace(int bytes) {
        for (int left = bytes; left >= 255; left -= 255) {
            lacing.write(255);
        }
        lacing.write(bytes % 255);
    }

    private void writePage(int flags, long position) throws IOException {
        if (packets == 0 && flags == 0) {
            return;
        }
        out.write(OggPage.write(flags, position, SERIAL, sequence++, lacing.toByteArray(), body, bodyLength));
        lacing.reset();
        bodyLength = 0;
        packets = 0;
    }

    private void writeHeader(byte[] packet, int flags) throws IOException {
        out.write(
                OggPage.write(flags, 0, SERIAL, sequence++, new byte[] {(byte) packet.length}, packet, packet.length));
    }

    private byte[] head(int sampleRate) {
        return ByteBuffer.allocate(19)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("OpusHead".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1)
                .put((byte) 1)
                .putShort((short) preSkip)
                .putInt(sampleRate)
                .putShort((short) 0)
                .put((byte) 0)
                .array();
    }

    private static byte[] tags() {
        byte[] vendor = "salesvoice".getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(16 + vendor.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("OpusTags".getBytes(StandardCharsets.US_ASCII))
                .putInt(vendor.length)
                .put(vendor)
                .putInt(0)
                .array();
    }
}
