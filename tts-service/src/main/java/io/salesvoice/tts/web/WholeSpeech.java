package io.salesvoice.tts.web;

import io.salesvoice.speech.audio.WavWriter;
import io.salesvoice.tts.speech.SpeechPiece;
import java.io.ByteArrayOutputStream;

/** A speech put together; a WAV header then tells its length. */
final class WholeSpeech {
    private final AudioFormat format;
    private final int sampleRate;
    private final AudioChunks chunks;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
    private long durationMs;
    private String engine = "";

    WholeSpeech(AudioFormat format, int sampleRate) {
        this.format = format;
        this.sampleRate = sampleRate;
        this.chunks = new AudioChunks(AudioEncoder.of(format, sampleRate));
    }

    void add(SpeechPiece piece) {
        chunks.of(piece).forEach(out::writeBytes);
        if (piece instanceof SpeechPiece.Finished finished) {
            durationMs = finished.durationMs();
            engine = finished.engine();
        }
    }

    byte[] bytes() {
        byte[] bytes = out.toByteArray();
        if (format == AudioFormat.WAV) {
            byte[] header = WavWriter.header(sampleRate, 1, bytes.length - WavWriter.HEADER_BYTES);
            System.arraycopy(header, 0, bytes, 0, header.length);
        }
        return bytes;
    }

    long durationMs() {
        return durationMs;
    }

    String engine() {
        return engine;
    }
}
