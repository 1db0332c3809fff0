package io.salesvoice.speech.recognition;

import org.jspecify.annotations.Nullable;

/**
 * How to decode one utterance.
 *
 * @param language ISO 639-1, for example {@code ru}
 * @param prompt words likely to come and the style of the text; at most about 200 characters count
 * @param beams hypotheses kept; 1 is greedy, cheaper and worse
 */
public record DecodeOptions(String language, @Nullable String prompt, int beams) {
    public DecodeOptions {
        if (beams < 1 || beams > 8) {
            throw new IllegalArgumentException("beams: " + beams + " (expected: 1 to 8)");
        }
    }
}
