package io.salesvoice.e2e.system;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of another maker, run to its end. */
public record Program(int status, String output) {
    public static Program run(Path folder, Duration patience, String... command) throws Exception {
        Files.createDirectories(folder);
        Path log = folder.resolve("output.log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return new Program(process.exitValue(), Files.readString(log, StandardCharsets.ISO_8859_1));
    }

    public static boolean isInstalled(String name) {
        String path = System.getenv().getOrDefault("PATH", "");
        List<String> folders = Arrays.asList(path.split(":"));
        return folders.stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }
}
