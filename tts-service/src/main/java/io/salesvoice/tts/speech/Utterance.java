package io.salesvoice.tts.speech;

import io.salesvoice.common.russian.SpokenText;

/**
 * What is to be said and how.
 *
 * @param text with the way back to the original
 * @param pitch 1.0 is the voice's own, with the voice's alias already counted in
 * @param sampleRate hertz of the audio wanted
 */
public record Utterance(SpokenText text, NamedVoice voice, double speed, double pitch, double volume, int sampleRate) {}
