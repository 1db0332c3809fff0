package io.salesvoice.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that outlived a launcher which was killed. It holds the data directory, so it is stopped before a new one
 * starts; a pid that was given to another program since, after a reboot for instance, is left alone.
 */
final class LeftoverProcess {
    private static final Logger log = LoggerFactory.getLogger(LeftoverProcess.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private LeftoverProcess() {}

    /**
     * Stops the process that a pid file names, if its command line shows that it is the expected server, then deletes
     * the file.
     *
     * @param pidFile first line is a pid
     * @param mark text that the command line of the expected server contains: its data directory
     * @param signal the server's own clean and quick way to stop, as {@code kill} spells it
     */
    static void stop(Path pidFile, String mark, String signal) throws IOException, InterruptedException {
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> process = readPid(pidFile).flatMap(ProcessHandle::of);
        if (process.isPresent() && commandLine(process.get()).contains(mark)) {
            log.warn(
                    "stopping process {} that an earlier run left behind",
                    process.get().pid());
            signal(process.get(), signal);
            if (!exits(process.get())) {
                process.get().destroyForcibly();
                exits(process.get());
            }
        }
        Files.deleteIfExists(pidFile);
    }

    static Optional<Long> readPid(Path pidFile) throws IOException {
        String first = Files.readString(pidFile).lines().findFirst().orElse("").trim();
        return first.matches("[0-9]{1,10}") ? Optional.of(Long.parseLong(first)) : Optional.empty();
    }

    private static String commandLine(ProcessHandle process) throws IOException {
        Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        if (Files.isReadable(file)) {
            return Files.readString(file).replace('\0', ' ');
        }
        return process.info().commandLine().orElse("");
    }

    private static void signal(ProcessHandle process, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static boolean exits(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("waiting for process " + process.pid(), failed);
        }
    }
}
