package io.salesvoice.tts.web;

import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import io.salesvoice.speech.audio.Pcm;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Opus in Ogg (RFC 7845): 20 ms packets, one page for each piece of audio so that it can be played as it comes. */
final class OggOpusEncoder implements AudioEncoder {
    private static final int GRANULE_RATE = 48_000;
    private static final int BITRATE = 32_000;
    private static final int MAX_PACKET = 1275;

    private final int sampleRate;
    private final int frame;
    private final OpusEncoder opus;
    private final OggPages pages = new OggPages(ThreadLocalRandom.current().nextInt());
    private final byte[] packet = new byte[MAX_PACKET];
    private final short[] pending;
    private int pendingCount;
    private long samples;
    private long encoded;

    /** @param sampleRate 8000, 16000, 24000 or 48000 hertz */
    OggOpusEncoder(int sampleRate) {
        this.sampleRate = sampleRate;
        this.frame = sampleRate / 50;
        this.pending = new short[frame];
        try {
            opus = new OpusEncoder(sampleRate, 1, OpusApplication.OPUS_APPLICATION_VOIP);
        } catch (OpusException e) {
            throw new IllegalStateException("Opus does not take " + sampleRate + " Hz", e);
        }
        opus.setBitrate(BITRATE);
        opus.setComplexity(5);
    }

    @Override
    public byte[] begin() {
        ByteBuffer head = ByteBuffer.allocate(19).order(ByteOrder.LITTLE_ENDIAN);
        head.put("OpusHead".getBytes(StandardCharsets.US_ASCII));
        head.put((byte) 1).put((byte) 1).putShort((short) preSkip()).putInt(sampleRate);
        byte[] vendor = "salesvoice".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tags = ByteBuffer.allocate(16 + vendor.length).order(ByteOrder.LITTLE_ENDIAN);
        tags.put("OpusTags".getBytes(StandardCharsets.US_ASCII))
                .putInt(vendor.length)
                .put(vendor)
                .putInt(0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(pages.page(List.of(head.array()), 0, false));
        out.writeBytes(pages.page(List.of(tags.array()), 0, false));
        return out.toByteArray();
    }

    @Override
    public byte[] encode(byte[] pcm) {
        short[] input = Pcm.fromBytes(pcm, 0, pcm.length);
        samples += input.length;
        List<byte[]> packets = new ArrayList<>();
        int taken = 0;
        while (taken < input.length) {
            int part = Math.min(frame - pendingCount, input.length - taken);
            System.arraycopy(input, taken, pending, pendingCount, part);
            pendingCount += part;
            taken += part;
            if (pendingCount == frame) {
                packets.add(packet());
            }
        }
        return packets.isEmpty() ? NOTHING : pages.page(packets, granule(encoded), false);
    }

    @Override
    public byte[] end() {
        List<byte[]> packets = new ArrayList<>();
        // The encoder lags by its lookahead: silence brings the last samples out.
        while (encoded < samples + opus.getLookahead() || packets.isEmpty()) {
            Arrays.fill(pending, pendingCount, frame, (short) 0);
            pendingCount = frame;
            packets.add(packet());
        }
        return pages.page(packets, preSkip() + granule(samples), true);
    }

    private byte[] packet() {
        try {
            int length = opus.encode(pending, 0, frame, packet, 0, packet.length);
            pendingCount = 0;
            encoded += frame;
            return Arrays.copyOf(packet, length);
        } catch (OpusException e) {
            throw new IllegalStateException("Opus refused a frame of " + frame + " samples", e);
        }
    }

    private int preSkip() {
        return (int) granule(opus.getLookahead());
    }

    private long granule(long count) {
        return count * GRANULE_RATE / sampleRate;
    }
}
