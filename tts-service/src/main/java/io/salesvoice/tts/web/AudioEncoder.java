package io.salesvoice.tts.web;

import io.salesvoice.speech.audio.Alaw;
import io.salesvoice.speech.audio.Pcm;
import io.salesvoice.speech.audio.WavWriter;

/** Turns PCM as it comes into a format. One per answer. */
interface AudioEncoder {
    byte[] NOTHING = {};

    /** What stands before the audio. */
    default byte[] begin() {
        return NOTHING;
    }

    /** @param pcm signed 16-bit little-endian samples */
    byte[] encode(byte[] pcm);

    /** What is left at the end. */
    default byte[] end() {
        return NOTHING;
    }

    static AudioEncoder of(AudioFormat format, int sampleRate) {
        return switch (format) {
            case PCM -> pcm -> pcm;
            case ALAW -> AudioEncoder::alaw;
            case WAV ->
                new AudioEncoder() {
                    @Override
                    public byte[] begin() {
                        return WavWriter.header(sampleRate, 1, -1);
                    }

                    @Override
                    public byte[] encode(byte[] pcm) {
                        return pcm;
                    }
                };
            case OGG_OPUS -> new OpusChunks(sampleRate);
        };
    }

    private static byte[] alaw(byte[] pcm) {
        short[] samples = Pcm.fromBytes(pcm, 0, pcm.length);
        byte[] codes = new byte[samples.length];
        Alaw.encode(samples, 0, samples.length, codes, 0);
        return codes;
    }
}
