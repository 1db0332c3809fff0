package io.salesvoice.common.wire.asr;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * One frame of {@code application/x-salesvoice-audio}.
 *
 * @param payload not copied; PCM little-endian for {@link AudioFrameType#PCM}
 */
public record AudioFrame(AudioFrameType type, ByteBuffer payload) {
    public static final String MEDIA_TYPE = "application/x-salesvoice-audio";

    /** Bytes before the payload. */
    public static final int HEADER = 5;

    private static final ByteBuffer EMPTY = ByteBuffer.allocate(0).asReadOnlyBuffer();

    /** Samples are copied into little-endian bytes. */
    public static AudioFrame pcm(short[] samples, int offset, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples, offset, length);
        return new AudioFrame(AudioFrameType.PCM, bytes);
    }

    public static AudioFrame silence(int milliseconds) {
        ByteBuffer bytes = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(milliseconds).flip();
        return new AudioFrame(AudioFrameType.SILENCE, bytes);
    }

    /** LIKELY_END, RESUMED or COMMIT. */
    public static AudioFrame mark(AudioFrameType type) {
        return new AudioFrame(type, EMPTY.duplicate());
    }

    /** @param json a {@link StreamContext} */
    public static AudioFrame context(String json) {
        return new AudioFrame(AudioFrameType.CONTEXT, ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** Header and payload, ready to send. */
    public byte[] encode() {
        ByteBuffer source = payload.duplicate();
        ByteBuffer out = ByteBuffer.allocate(HEADER + source.remaining()).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) type.code()).putInt(source.remaining()).put(source);
        return out.array();
    }
}
