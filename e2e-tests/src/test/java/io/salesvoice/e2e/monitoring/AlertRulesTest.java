package io.salesvoice.e2e.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prometheus itself reads our configuration, and its rules fire when they should and only then. */
class AlertRulesTest {
    private static final Path PROMETHEUS = Path.of("..", "infra", "prometheus");

    @Test
    void rulesFireWhenTheyShould() throws Exception {
        promtool("test", "rules", "rules/salesvoice.test.yml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prometheus.yml", "prometheus-host.yml"})
    void configurationIsValid(String file) throws Exception {
        promtool("check", "config", file);
    }

    private static void promtool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(PROMETHEUS.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }
}
