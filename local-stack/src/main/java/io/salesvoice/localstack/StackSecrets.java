package io.salesvoice.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Passwords made at the first start, kept readable for the owner only, so that old data opens again. */
final class StackSecrets {
    private final Path file;
    private final Properties values = new Properties();

    private StackSecrets(Path file) {
        this.file = file;
    }

    static StackSecrets open(Path file) throws IOException {
        StackSecrets secrets = new StackSecrets(file);
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                secrets.values.load(reader);
            }
        }
        return secrets;
    }

    boolean has(String name) {
        return values.getProperty(name) != null;
    }

    /** The given value, else the kept one, else a new random one; what is returned is kept. */
    String resolve(String name, @Nullable String given) throws IOException {
        String value = given == null ? values.getProperty(name) : given;
        if (value == null) {
            byte[] random = new byte[16];
            new SecureRandom().nextBytes(random);
            value = HexFormat.of().formatHex(random);
        }
        if (!value.equals(values.getProperty(name))) {
            values.setProperty(name, value);
            StringBuilder lines = new StringBuilder();
            values.stringPropertyNames().stream()
                    .sorted()
                    .forEach(key -> lines.append(key)
                            .append('=')
                            .append(values.getProperty(key))
                            .append('\n'));
            PrivateFile.write(file, lines.toString());
        }
        return value;
    }
}
