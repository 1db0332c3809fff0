package io.salesvoice.localstack;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What the launcher is told by its environment: {@code DATA_DIR}, {@code POSTGRES_PORT}, {@code POSTGRES_DB},
 * {@code POSTGRES_USER}, {@code POSTGRES_PASSWORD}, {@code REDIS_PORT}, {@code REDIS_PASSWORD}.
 *
 * @param postgresPort empty: any free port
 * @param postgresPassword null: made once and kept beside the data
 * @param redisPort empty: any free port
 * @param redisPassword null: made once and kept beside the data
 */
record StackSettings(
        Path dataDirectory,
        OptionalInt postgresPort,
        String postgresDatabase,
        String postgresUser,
        @Nullable String postgresPassword,
        OptionalInt redisPort,
        @Nullable String redisPassword) {

    StackSettings {
        dataDirectory = dataDirectory.toAbsolutePath().normalize();
        requireIdentifier("POSTGRES_DB", postgresDatabase);
        requireIdentifier("POSTGRES_USER", postgresUser);
        requirePlain("POSTGRES_PASSWORD", postgresPassword);
        requirePlain("REDIS_PASSWORD", redisPassword);
    }

    static StackSettings fromEnvironment(Map<String, String> environment) {
        return new StackSettings(
                Path.of(text(environment, "DATA_DIR", "data")),
                port(environment, "POSTGRES_PORT"),
                text(environment, "POSTGRES_DB", "salesvoice"),
                text(environment, "POSTGRES_USER", "salesvoice"),
                textOrNull(environment, "POSTGRES_PASSWORD"),
                port(environment, "REDIS_PORT"),
                textOrNull(environment, "REDIS_PASSWORD"));
    }

    private static @Nullable String textOrNull(Map<String, String> environment, String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    private static String text(Map<String, String> environment, String name, String otherwise) {
        return Objects.requireNonNullElse(textOrNull(environment, name), otherwise);
    }

    private static OptionalInt port(Map<String, String> environment, String name) {
        String value = textOrNull(environment, name);
        if (value == null) {
            return OptionalInt.empty();
        }
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65535) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: a port from 1 to 65535)");
        }
        return OptionalInt.of(Integer.parseInt(value));
    }

    private static void requireIdentifier(String name, String value) {
        if (!value.matches("[a-z_][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: a-z, 0-9 and _, not above 63)");
        }
    }

    /** The passwords travel through an env file, a Redis configuration and SQL: no quoting is the best quoting. */
    private static void requirePlain(String name, @Nullable String value) {
        if (value != null && !value.matches("[A-Za-z0-9._~+/=@%-]{1,128}")) {
            throw new IllegalArgumentException(name + ": has characters other than A-Z, a-z, 0-9 and ._~+/=@%-");
        }
    }

    @Override
    public String toString() {
        return "StackSettings[dataDirectory=%s, postgresPort=%s, redisPort=%s]"
                .formatted(dataDirectory, postgresPort, redisPort);
    }
}
