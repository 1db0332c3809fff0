package io.salesvoice.speech.synthesis;

import java.nio.file.Files;
import java.nio.file.Path;

/** Voices of the machine that runs the tests. */
public final class TestVoices {
    private TestVoices() {}

    /** {@code SALESVOICE_VOICES_DIR}, else the set-up script's cache, else the system's. */
    public static NativeLibraries libraries() {
        String configured = System.getenv("SALESVOICE_VOICES_DIR");
        if (configured != null && !configured.isBlank()) {
            return new NativeLibraries(Path.of(configured));
        }
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "salesvoice", "voices");
        return new NativeLibraries(Files.isDirectory(cache) ? cache : null);
    }
}
