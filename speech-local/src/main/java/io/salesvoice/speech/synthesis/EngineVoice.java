package io.salesvoice.speech.synthesis;

/**
 * A voice that an engine can speak with now.
 *
 * @param name as the engine calls it; unique within the engine
 * @param language BCP 47, for example {@code ru-RU}
 * @param sampleRate hertz of the audio that the engine hands out for it
 */
public record EngineVoice(String name, VoiceGender gender, String language, int sampleRate) {}
