package io.salesvoice.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL and Redis, both ready. While they run, {@code DATA_DIR/local-stack.env} (mode 600) says how to reach them;
 * the file is absent at any other time.
 */
final class RunningStack implements AutoCloseable {
    private final StackLock lock;
    private final Path environmentFile;
    private final PostgresServer postgres;
    private final RedisServer redis;

    private RunningStack(StackLock lock, Path environmentFile, PostgresServer postgres, RedisServer redis) {
        this.lock = lock;
        this.environmentFile = environmentFile;
        this.postgres = postgres;
        this.redis = redis;
    }

    static RunningStack start(StackSettings settings) throws IOException, SQLException, InterruptedException {
        StackLock lock = StackLock.take(settings.dataDirectory());
        PostgresServer postgres = null;
        RedisServer redis = null;
        try {
            Path environmentFile = settings.dataDirectory().resolve("local-stack.env");
            Files.deleteIfExists(environmentFile);
            StackSecrets secrets = StackSecrets.open(settings.dataDirectory().resolve("local-stack.secrets"));
            redis = RedisServer.start(settings, secrets);
            postgres = PostgresServer.start(settings, secrets);
            PrivateFile.write(environmentFile, environment(settings, secrets, postgres, redis));
            return new RunningStack(lock, environmentFile, postgres, redis);
        } catch (IOException | SQLException | InterruptedException | RuntimeException failed) {
            for (AutoCloseable part : new AutoCloseable[] {postgres, redis, lock}) {
                closeAfter(failed, part);
            }
            throw failed;
        }
    }

    private static void closeAfter(Exception failed, @Nullable AutoCloseable part) {
        if (part == null) {
            return;
        }
        try {
            part.close();
        } catch (Exception second) {
            failed.addSuppressed(second);
        }
    }

    private static String environment(
            StackSettings settings, StackSecrets secrets, PostgresServer postgres, RedisServer redis)
            throws IOException {
        return """
                POSTGRES_HOST=127.0.0.1
                POSTGRES_PORT=%d
                POSTGRES_DB=%s
                POSTGRES_USER=%s
                POSTGRES_PASSWORD=%s
                REDIS_HOST=127.0.0.1
                REDIS_PORT=%d
                REDIS_PASSWORD=%s
                """.formatted(
                        postgres.port(),
                        settings.postgresDatabase(),
                        settings.postgresUser(),
                        secrets.resolve("POSTGRES_PASSWORD", settings.postgresPassword()),
                        redis.port(),
                        secrets.resolve("REDIS_PASSWORD", settings.redisPassword()));
    }

    int postgresPort() {
        return postgres.port();
    }

    int redisPort() {
        return redis.port();
    }

    /** Completes when either server ends, whoever ended it. */
    CompletableFuture<Object> onServerExit() {
        return CompletableFuture.anyOf(
                postgres.process().onExit(), redis.process().onExit());
    }

    @Override
    public void close() throws IOException {
        try (lock;
                redis;
                postgres) {
            Files.deleteIfExists(environmentFile);
        }
    }
}
