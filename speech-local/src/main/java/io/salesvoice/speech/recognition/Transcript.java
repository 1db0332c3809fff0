package io.salesvoice.speech.recognition;

import org.jspecify.annotations.Nullable;

/**
 * What was said.
 *
 * @param text possibly empty
 * @param confidence 0 to 1; null where the engine gives none
 * @param decodeMs time the engine worked
 */
public record Transcript(String text, @Nullable Double confidence, long decodeMs) {
    /** Nothing was said; the engine was not asked. */
    public static final Transcript SILENCE = new Transcript("", null, 0);
}
