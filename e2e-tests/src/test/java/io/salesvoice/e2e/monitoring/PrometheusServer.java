package io.salesvoice.e2e.monitoring;

import io.salesvoice.e2e.system.Deadline;
import io.salesvoice.e2e.system.Http;
import io.salesvoice.e2e.system.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A real Prometheus that scrapes the services of a test run every second. */
final class PrometheusServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Http http;

    private PrometheusServer(Process process, Http http) {
        this.process = process;
        this.http = http;
    }

    /** @param targets port by service name */
    static PrometheusServer start(Map<String, Integer> targets) throws Exception {
        Path folder =
                Path.of("target", "e2e", "prometheus-" + ProcessHandle.current().pid());
        Files.createDirectories(folder);
        Path config = folder.resolve("prometheus.yml");
        Files.writeString(config, config(targets));
        int port = Ports.free();
        Process process = new ProcessBuilder(List.of(
                        "prometheus",
                        "--config.file=" + config,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
        Http http = new Http("http://127.0.0.1:" + port);
        Deadline.in(PATIENCE).until("Prometheus is ready", () -> ready(http), ready -> ready);
        return new PrometheusServer(process, http);
    }

    private static boolean ready(Http http) throws InterruptedException {
        try {
            return http.send("GET", "/-/ready", "").statusCode() == 200;
        } catch (IOException notListening) {
            return false;
        }
    }

    private static String config(Map<String, Integer> targets) {
        return """
               global:
                 scrape_interval: 1s
               scrape_configs:
                 - job_name: salesvoice
                   metrics_path: /metrics
                   static_configs:
               """
                + targets.entrySet().stream()
                        .map(target -> "      - targets: [\"127.0.0.1:" + target.getValue()
                                + "\"]\n        labels: { service: " + target.getKey() + " }\n")
                        .collect(Collectors.joining());
    }

    /** The result of an instant query; any error of Prometheus fails. */
    JsonNode query(String expression) throws IOException, InterruptedException {
        JsonNode answer = http.get("/api/v1/query?query=" + Http.encode(expression));
        if (!"success".equals(answer.path("status").asString(""))) {
            throw new AssertionError(expression + ": " + answer);
        }
        return answer.path("data").path("result");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
