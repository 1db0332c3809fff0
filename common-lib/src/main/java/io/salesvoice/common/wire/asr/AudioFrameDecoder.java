package io.salesvoice.common.wire.asr;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Cuts a byte stream into {@link AudioFrame}s. Not thread-safe: one per stream. */
public final class AudioFrameDecoder {
    private final ByteBuffer pending =
            ByteBuffer.allocate(AudioFrame.HEADER + AudioFrameType.MAX_PAYLOAD).order(ByteOrder.LITTLE_ENDIAN);

    /**
     * Takes bytes as they come.
     *
     * @return the frames that are complete now
     * @throws IllegalArgumentException when the bytes are no frames; the stream cannot go on
     */
    public List<AudioFrame> feed(ByteBuffer bytes) {
        List<AudioFrame> frames = new ArrayList<>();
        while (bytes.hasRemaining()) {
            if (pending.position() < AudioFrame.HEADER) {
                copy(bytes, AudioFrame.HEADER - pending.position());
                if (pending.position() < AudioFrame.HEADER) {
                    return frames;
                }
            }
            AudioFrameType type = AudioFrameType.of(Byte.toUnsignedInt(pending.get(0)));
            int length = pending.getInt(1);
            if (length < 0 || length > AudioFrameType.MAX_PAYLOAD) {
                throw new IllegalArgumentException("audio frame length: " + Integer.toUnsignedString(length)
                        + " (expected: at most " + AudioFrameType.MAX_PAYLOAD + ")");
            }
            copy(bytes, AudioFrame.HEADER + length - pending.position());
            if (pending.position() == AudioFrame.HEADER + length) {
                byte[] payload = new byte[length];
                pending.get(AudioFrame.HEADER, payload);
                frames.add(new AudioFrame(type, ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN)));
                pending.clear();
            }
        }
        return frames;
    }

    private void copy(ByteBuffer bytes, int wanted) {
        int take = Math.min(wanted, bytes.remaining());
        pending.put(bytes.slice(bytes.position(), take));
        bytes.position(bytes.position() + take);
    }
}
