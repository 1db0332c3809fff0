package io.salesvoice.asr.application;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.speech.audio.Alaw;
import io.salesvoice.speech.audio.AudioClip;
import io.salesvoice.speech.audio.AudioFormatException;
import io.salesvoice.speech.audio.AudioLimits;
import io.salesvoice.speech.audio.Mulaw;
import io.salesvoice.speech.audio.OggOpusReader;
import io.salesvoice.speech.audio.Pcm;
import io.salesvoice.speech.audio.WavReader;

/** Turns the bytes of a whole upload into samples. */
public final class AudioDecoding {
    private final AudioLimits limits;

    public AudioDecoding(AudioLimits limits) {
        this.limits = limits;
    }

    /** @throws ServiceException 400, 413 or 415, saying what is wrong with the audio */
    public AudioClip decode(byte[] bytes, AudioKind kind) {
        try {
            return switch (kind.container()) {
                case WAV -> WavReader.read(bytes, limits);
                case OGG_OPUS -> OggOpusReader.read(bytes, limits);
                case PCM -> raw(Pcm.fromBytes(bytes, 0, bytes.length), kind);
                case ALAW -> {
                    short[] samples = new short[bytes.length];
                    Alaw.decode(bytes, 0, bytes.length, samples, 0);
                    yield raw(samples, kind);
                }
                case MULAW -> {
                    short[] samples = new short[bytes.length];
                    Mulaw.decode(bytes, 0, bytes.length, samples, 0);
                    yield raw(samples, kind);
                }
            };
        } catch (AudioFormatException e) {
            throw AudioProblems.map(e);
        }
    }

    private AudioClip raw(short[] samples, AudioKind kind) {
        if (samples.length == 0) {
            throw new AudioFormatException(AudioFormatException.Reason.EMPTY, "the audio holds no samples");
        }
        limits.check(samples.length, kind.sampleRate());
        return new AudioClip(samples, kind.sampleRate());
    }
}
