package io.salesvoice.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One data directory through its life: first start, restart, crash. The order saves three initialisations. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunningStackTest {
    @TempDir
    static Path data;

    @Test
    @Order(1)
    void createsDatabaseAndTellsHowToReachItOnlyWhileItRuns() throws Exception {
        try (RunningStack stack = RunningStack.start(settings())) {
            assertThat(stack.postgresPort()).isPositive();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(environmentFile())))
                    .isEqualTo("rw-------");
            try (Connection connection = connect(environment())) {
                assertThat(setting(connection, "fsync")).isEqualTo("on");
                assertThat(setting(connection, "synchronous_commit")).isEqualTo("on");
                try (var statement = connection.createStatement()) {
                    statement.execute("CREATE TABLE kept (text text)");
                    statement.execute("INSERT INTO kept VALUES ('Ёжик')");
                }
            }
            assertThat(redis(environment(), "SET kept yes")).isEqualTo("+OK");
        }
        assertThat(environmentFile()).doesNotExist();
    }

    @Test
    @Order(2)
    void keepsDataAndPasswordOverARestart() throws Exception {
        try (RunningStack stack = RunningStack.start(settings())) {
            assertThat(stack.onServerExit()).isNotDone();
            assertDataIsThere();
        }
    }

    @Test
    @Order(3)
    void refusesASecondLauncherOnTheSameData() throws Exception {
        try (RunningStack stack = RunningStack.start(settings())) {
            assertThat(stack.redisPort()).isPositive();
            assertThatThrownBy(() -> RunningStack.start(settings()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("in use by process");
            assertDataIsThere();
        }
    }

    @Test
    @Order(4)
    void takesOverFromServersThatAKilledLauncherLeftBehind() throws Exception {
        Process launcher = launcher();
        awaitReady(launcher);
        launcher.destroyForcibly().waitFor();
        try (RunningStack stack = RunningStack.start(settings())) {
            assertThat(stack.onServerExit()).isNotDone();
            assertDataIsThere();
        }
    }

    @Test
    @Order(5)
    void ignoresAPidThatNowBelongsToAnotherProgram() throws Exception {
        String ownPid = Long.toString(ProcessHandle.current().pid());
        Files.writeString(data.resolve("postgres/postmaster.pid"), ownPid + "\n" + data.resolve("postgres") + "\n");
        Files.writeString(data.resolve("redis/redis.pid"), ownPid);
        try (RunningStack stack = RunningStack.start(settings())) {
            assertThat(stack.onServerExit()).isNotDone();
            assertDataIsThere();
        }
    }

    @Test
    @Order(6)
    void stopsBothServersOnSigterm() throws Exception {
        Process launcher = launcher();
        awaitReady(launcher);
        List<ProcessHandle> servers = new ArrayList<>();
        for (String file : List.of("postgres/postmaster.pid", "redis/redis.pid")) {
            long pid = LeftoverProcess.readPid(data.resolve(file)).orElseThrow();
            servers.add(ProcessHandle.of(pid).orElseThrow());
        }
        launcher.destroy();
        launcher.waitFor();
        for (ProcessHandle server : servers) {
            assertThat(server.onExit()).succeedsWithin(Duration.ofSeconds(20));
        }
        assertThat(environmentFile()).doesNotExist();
    }

    @Test
    void refusesAWrongPortByName() {
        assertThatThrownBy(() -> StackSettings.fromEnvironment(Map.of("REDIS_PORT", "70000")))
                .hasMessageContaining("REDIS_PORT: 70000");
    }

    private static StackSettings settings() {
        return StackSettings.fromEnvironment(Map.of("DATA_DIR", data.toString()));
    }

    private static Process launcher() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LocalStack.class.getName())
                .redirectErrorStream(true);
        builder.environment().put("DATA_DIR", data.toString());
        for (String name : List.of("POSTGRES_PORT", "POSTGRES_PASSWORD", "REDIS_PORT", "REDIS_PASSWORD")) {
            builder.environment().remove(name);
        }
        return builder.start();
    }

    private static void awaitReady(Process launcher) throws Exception {
        var output = new BufferedReader(new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder seen = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            seen.append(line).append('\n');
            if (line.contains("ready: PostgreSQL")) {
                return;
            }
        }
        throw new AssertionError("the launcher ended: " + seen);
    }

    private static Path environmentFile() {
        return data.resolve("local-stack.env");
    }

    private static Properties environment() throws Exception {
        Properties values = new Properties();
        values.load(new StringReader(Files.readString(environmentFile())));
        return values;
    }

    private static Connection connect(Properties environment) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + environment.getProperty("POSTGRES_PORT") + "/"
                        + environment.getProperty("POSTGRES_DB"),
                environment.getProperty("POSTGRES_USER"),
                environment.getProperty("POSTGRES_PASSWORD"));
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String redis(Properties environment, String command) throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(environment.getProperty("REDIS_PORT")))) {
            socket.getOutputStream()
                    .write(("AUTH " + environment.getProperty("REDIS_PASSWORD") + "\r\n" + command + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(in.readLine()).isEqualTo("+OK");
            String first = in.readLine();
            return first.startsWith("$") ? in.readLine() : first;
        }
    }

    private static void assertDataIsThere() throws Exception {
        try (Connection connection = connect(environment());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT lower(text) FROM kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("ёжик");
        }
        assertThat(redis(environment(), "GET kept")).isEqualTo("yes");
    }
}
