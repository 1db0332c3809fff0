package io.salesvoice.tts.speech;

import io.salesvoice.speech.synthesis.VoiceGender;

/**
 * A voice as a synthesiser offers it.
 *
 * @param name what a request says, for example {@code alena}
 * @param nativeName what the engine calls it, for example {@code Anna}
 * @param pitch factor that makes it another voice than its native one; 1.0 mostly
 * @param sampleRate hertz before resampling
 */
public record NamedVoice(
        String name,
        String nativeName,
        VoiceGender gender,
        String language,
        String engine,
        int sampleRate,
        double pitch) {}
