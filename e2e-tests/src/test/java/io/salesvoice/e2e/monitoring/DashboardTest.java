package io.salesvoice.e2e.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.e2e.caller.Conversation;
import io.salesvoice.e2e.system.Deadline;
import io.salesvoice.e2e.system.Http;
import io.salesvoice.e2e.system.Service;
import io.salesvoice.e2e.system.SystemUnderTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every query of the provisioned dashboard finds its metrics in a real Prometheus after a call. */
@Tag("calls")
class DashboardTest {
    private static final Path DASHBOARD = Path.of("..", "infra", "grafana", "dashboards", "sales-calls.json");

    @Test
    void everyPanelHasDataAfterACall() throws Exception {
        SystemUnderTest system = SystemUnderTest.running();
        Map<String, Integer> targets = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            targets.put(service.module(), system.port(service));
        }
        try (PrometheusServer prometheus = PrometheusServer.start(targets)) {
            Deadline.in(Duration.ofSeconds(30))
                    .until(
                            "all five services are scraped",
                            () -> prometheus.query("sum(up{job=\"salesvoice\"}) == 5"),
                            result -> !result.isEmpty());
            try (Conversation caller = Conversation.start(system, "filipp")) {
                caller.listen();
                caller.say("Здравствуйте. Сколько стоит тариф Команда?");
                caller.say("Меня зовут Иван. Хочу подключить кофе в офис на двадцать человек.");
                caller.hangUp();
            }
            JsonNode dashboard = Http.parse(Files.readString(DASHBOARD));
            int queries = 0;
            for (JsonNode panel : dashboard.path("panels")) {
                for (JsonNode target : panel.path("targets")) {
                    String expression = target.path("expr").asString("").replace("$__rate_interval", "10m");
                    Deadline.in(Duration.ofSeconds(30))
                            .until(
                                    "panel \"" + panel.path("title").asString("") + "\" has data: " + expression,
                                    () -> prometheus.query(present(expression)),
                                    result -> !result.isEmpty());
                    queries++;
                }
            }
            assertThat(queries).isGreaterThan(20);
        }
    }

    /** Series that only appear once something went wrong may be absent while all is well. */
    private static String present(String expression) {
        boolean ofFaults = expression.contains("5..")
                || expression.contains("_failures_total")
                || expression.contains("_refused_total")
                || expression.contains("_interruptions_total");
        return ofFaults ? "(" + expression + ") or vector(0)" : expression;
    }
}
