package io.salesvoice.tts.application;

import io.salesvoice.tts.speech.NamedVoice;

/**
 * A request that was checked.
 *
 * @param sampleRate hertz of the audio wanted
 */
public record SpeechOrder(String text, NamedVoice voice, double speed, double pitch, double volume, int sampleRate) {}
