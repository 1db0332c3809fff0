package io.salesvoice.localstack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;

/**
 * PostgreSQL from the embedded binaries on a data directory that stays. Loopback only, SCRAM passwords, and as durable
 * as a server should be: the embedding library is made for tests and switches fsync off, which is switched on again.
 */
final class PostgresServer implements AutoCloseable {
    private static final String SUPERUSER_PASSWORD = "postgres_superuser_password";
    private static final String TRUST = "host all all 127.0.0.1/32 trust\n";
    private static final String PASSWORDS = "host all all 127.0.0.1/32 scram-sha-256\n";

    private final EmbeddedPostgres postgres;
    private final ProcessHandle postmaster;

    private PostgresServer(EmbeddedPostgres postgres, ProcessHandle postmaster) {
        this.postgres = postgres;
        this.postmaster = postmaster;
    }

    static PostgresServer start(StackSettings settings, StackSecrets secrets)
            throws IOException, SQLException, InterruptedException {
        Path data = settings.dataDirectory().resolve("postgres");
        Path log = settings.dataDirectory().resolve("postgres.log");
        LeftoverProcess.stop(data.resolve("postmaster.pid"), data.toString(), "INT");
        discardHalfMade(data);

        boolean superuserIsKnown = secrets.has(SUPERUSER_PASSWORD);
        String superuserPassword = secrets.resolve(SUPERUSER_PASSWORD, null);
        if (!superuserIsKnown && Files.exists(data)) {
            Files.writeString(data.resolve("pg_hba.conf"), TRUST);
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                // Holds nothing but binaries: the library deletes data directories that it finds there.
                .setOverrideWorkingDirectory(
                        settings.dataDirectory().resolve("postgres-binaries").toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setPort(FreePort.orAny(settings.postgresPort()))
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setConnectConfig("password", superuserPassword)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("jit", "off")
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        long pid = LeftoverProcess.readPid(data.resolve("postmaster.pid"))
                .orElseThrow(() -> new IOException("no pid in " + data.resolve("postmaster.pid")));
        PostgresServer server =
                new PostgresServer(postgres, ProcessHandle.of(pid).orElseThrow());
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            setPassword(connection, "postgres", superuserPassword);
            createRoleAndDatabase(
                    connection, settings, secrets.resolve("POSTGRES_PASSWORD", settings.postgresPassword()));
            Files.writeString(data.resolve("pg_hba.conf"), PASSWORDS);
            execute(connection, "SELECT pg_reload_conf()");
        } catch (SQLException | IOException | RuntimeException failed) {
            postgres.close();
            throw failed;
        }
        return server;
    }

    /** initdb writes its version file first and the configuration last; a directory between the two is of no use. */
    private static void discardHalfMade(Path data) throws IOException {
        if (!Files.isDirectory(data) || Files.exists(data.resolve("postgresql.conf"))) {
            return;
        }
        try (var files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void createRoleAndDatabase(Connection connection, StackSettings settings, String password)
            throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", settings.postgresUser())) {
            execute(connection, "CREATE ROLE " + settings.postgresUser() + " LOGIN");
        }
        setPassword(connection, settings.postgresUser(), password);
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", settings.postgresDatabase())) {
            execute(connection, "CREATE DATABASE " + settings.postgresDatabase() + " OWNER " + settings.postgresUser());
        }
    }

    /** Names and passwords were checked by {@link StackSettings}: none has a character that SQL would quote. */
    private static void setPassword(Connection connection, String role, String password) throws SQLException {
        execute(connection, "ALTER ROLE " + role + " PASSWORD '" + password + "'");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    int port() {
        return postgres.getPort();
    }

    ProcessHandle process() {
        return postmaster;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
