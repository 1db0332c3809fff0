package io.salesvoice.asr.domain;

import java.util.Set;

/**
 * What an engine can do.
 *
 * @param languages ISO 639-1
 * @param confidence whether transcripts carry a confidence
 * @param streamsAtOnce streams it can keep up with
 */
public record RecognizerCapabilities(Set<String> languages, boolean confidence, int streamsAtOnce) {
    public RecognizerCapabilities {
        languages = Set.copyOf(languages);
    }
}
