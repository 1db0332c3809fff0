package io.salesvoice.tts.web;

import io.salesvoice.speech.audio.OggOpusWriter;
import io.salesvoice.speech.audio.Pcm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Opus in Ogg, a page for each piece of audio so that it can be played as it comes. */
final class OpusChunks implements AudioEncoder {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final OggOpusWriter writer;

    OpusChunks(int sampleRate) {
        try {
            writer = new OggOpusWriter(out, sampleRate);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    @Override
    public byte[] begin() {
        return NOTHING;
    }

    @Override
    public byte[] encode(byte[] pcm) {
        short[] samples = Pcm.fromBytes(pcm, 0, pcm.length);
        try {
            writer.write(samples, 0, samples.length);
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return taken();
    }

    @Override
    public byte[] end() {
        try {
            writer.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return taken();
    }

    private byte[] taken() {
        byte[] bytes = out.toByteArray();
        out.reset();
        return bytes;
    }
}
