package io.salesvoice.asr.application;

import io.salesvoice.asr.domain.RecognizerStream;
import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.asr.AudioFrame;
import io.salesvoice.common.wire.asr.AudioFrameDecoder;
import io.salesvoice.common.wire.asr.StreamContext;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Function;

/** A body of {@code application/x-salesvoice-audio}: the client decides where utterances end. */
public final class FramedInput implements StreamInput {
    private static final int LONGEST_SILENCE_MS = 3_600_000;

    private final AudioFrameDecoder decoder = new AudioFrameDecoder();
    private final RecognizerStream stream;
    private final Function<byte[], StreamContext> contexts;
    private short[] samples = new short[1600];

    /** @param contexts reads the JSON of a CONTEXT frame; throws {@link IllegalArgumentException} */
    public FramedInput(RecognizerStream stream, Function<byte[], StreamContext> contexts) {
        this.stream = stream;
        this.contexts = contexts;
    }

    @Override
    public void accept(ByteBuffer bytes) {
        try {
            for (AudioFrame frame : decoder.feed(bytes)) {
                accept(frame);
            }
        } catch (IllegalArgumentException e) {
            throw ServiceException.invalid(
                    "malformed_frame",
                    "body",
                    "frames of type u8, length u32 LE, payload",
                    String.valueOf(e.getMessage()));
        }
    }

    private void accept(AudioFrame frame) {
        switch (frame.type()) {
            case PCM -> pcm(frame.payload());
            case SILENCE -> stream.silence(milliseconds(frame.payload()));
            case LIKELY_END -> stream.likelyEnd();
            case RESUMED -> stream.resumed();
            case COMMIT -> stream.commit();
            case CONTEXT -> {
                byte[] json = new byte[frame.payload().remaining()];
                frame.payload().duplicate().get(json);
                stream.context(contexts.apply(json));
            }
        }
    }

    private void pcm(ByteBuffer payload) {
        int length = payload.remaining() / 2;
        if (payload.remaining() % 2 != 0) {
            throw new IllegalArgumentException(
                    "PCM frame of " + payload.remaining() + " bytes (expected: 16-bit samples)");
        }
        if (samples.length < length) {
            samples = new short[length];
        }
        payload.duplicate().order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples, 0, length);
        stream.audio(samples, 0, length);
    }

    private static int milliseconds(ByteBuffer payload) {
        int value = payload.remaining() == 4
                ? payload.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt()
                : -1;
        if (value < 0 || value > LONGEST_SILENCE_MS) {
            throw new IllegalArgumentException("SILENCE of " + value + " ms (expected: u32 of at most an hour)");
        }
        return value;
    }

    @Override
    public void end() {
        stream.end();
    }
}
