package io.salesvoice.tts.speech;

import java.util.SortedMap;

/** Keeps how words are to be said, durably. */
public interface LexiconStore {
    /** Spoken by written form. */
    SortedMap<String, String> load();

    /**
     * Replaces everything that was kept; when it returns the entries survive a crash.
     *
     * @throws java.io.UncheckedIOException when they could not be written; the old ones stay
     */
    void save(SortedMap<String, String> entries);
}
