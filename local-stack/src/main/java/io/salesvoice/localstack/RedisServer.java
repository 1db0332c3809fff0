package io.salesvoice.localstack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import redis.embedded.core.ExecutableProvider;

/** Redis from the embedded binary, with its append-only file in a directory that stays. Loopback only, with a password. */
final class RedisServer implements AutoCloseable {
    private static final Duration START_PATIENCE = Duration.ofSeconds(30);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);
    private static final Duration PROBE_INTERVAL = Duration.ofMillis(100);

    private final Process process;
    private final Path pidFile;
    private final int port;

    private RedisServer(Process process, Path pidFile, int port) {
        this.process = process;
        this.pidFile = pidFile;
        this.port = port;
    }

    static RedisServer start(StackSettings settings, StackSecrets secrets) throws IOException, InterruptedException {
        Path directory = settings.dataDirectory().resolve("redis");
        Path log = settings.dataDirectory().resolve("redis.log");
        Path pidFile = directory.resolve("redis.pid");
        Files.createDirectories(directory);
        // Redis rewrites its command line, but the path of the binary stays in it.
        Path binaries = settings.dataDirectory().resolve("redis-binaries");
        LeftoverProcess.stop(pidFile, binaries.toString(), "TERM");

        int port = FreePort.orAny(settings.redisPort());
        String password = secrets.resolve("REDIS_PASSWORD", settings.redisPassword());
        Path configuration = directory.resolve("redis.conf");
        PrivateFile.write(configuration, """
                bind 127.0.0.1
                port %d
                dir "%s"
                requirepass "%s"
                appendonly yes
                appendfsync everysec
                save ""
                maxmemory-policy noeviction
                """.formatted(port, directory, password));
        Files.createDirectories(binaries);
        Process process = new ProcessBuilder(binary(binaries), configuration.toString())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Files.writeString(pidFile, Long.toString(process.pid()));
        RedisServer server = new RedisServer(process, pidFile, port);
        server.awaitReady(password, log);
        return server;
    }

    private static String binary(Path directory) throws IOException {
        return ExecutableProvider.newJarResourceProvider(directory.toFile())
                .get()
                .getAbsolutePath();
    }

    private void awaitReady(String password, Path log) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (!answers(password)) {
            boolean exited = process.waitFor(PROBE_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
            if (exited || System.nanoTime() > deadline) {
                close();
                throw new IOException("Redis did not start on port " + port + ", see " + log);
            }
        }
    }

    /** Redis answers -LOADING while it reads its append-only file, so a port that accepts is not enough. */
    private boolean answers(String password) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(1000);
            OutputStream out = socket.getOutputStream();
            out.write(("AUTH " + password + "\r\nPING\r\n").getBytes(StandardCharsets.US_ASCII));
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return "+OK".equals(in.readLine()) && "+PONG".equals(in.readLine());
        } catch (IOException notYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(pidFile);
    }
}
