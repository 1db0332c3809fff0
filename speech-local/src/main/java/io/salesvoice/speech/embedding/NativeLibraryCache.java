package io.salesvoice.speech.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells the tokenizer's library where to unpack its native part: {@code DJL_CACHE_DIR} (environment or system property)
 * when set, else the home folder, else, where that cannot be written, a temporary folder of this process. It must never
 * look for anything on a network.
 */
final class NativeLibraryCache {
    private static final String LOCATION = "DJL_CACHE_DIR";

    private NativeLibraryCache() {}

    static synchronized void prepare() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        if (System.getenv(LOCATION) != null || System.getProperty(LOCATION) != null) {
            return;
        }
        Path home = Path.of(System.getProperty("user.home", ""));
        if (Files.isDirectory(home) && Files.isWritable(home)) {
            return;
        }
        try {
            System.setProperty(
                    LOCATION, Files.createTempDirectory("salesvoice-native-").toString());
        } catch (IOException e) {
            throw new UncheckedIOException("no folder to unpack native libraries into; set " + LOCATION, e);
        }
    }
}
