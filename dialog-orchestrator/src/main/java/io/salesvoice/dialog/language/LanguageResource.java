package io.salesvoice.dialog.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Word lists of this service. */
final class LanguageResource {
    private LanguageResource() {}

    /** Lines without comments and blanks. */
    static List<String> lines(String name) {
        try (InputStream in = LanguageResource.class.getResourceAsStream("/language/" + name)) {
            if (in == null) {
                throw new IllegalStateException("word list /language/" + name + " is missing from the program");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
