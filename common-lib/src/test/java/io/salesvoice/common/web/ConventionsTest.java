package io.salesvoice.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(
        classes = ConventionsApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.application.name=conventions")
class ConventionsTest {
    @Value("${local.server.port}")
    int port;

    private WebTestClient client;

    @BeforeEach
    void connect() {
        client = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(30))
                .build();
    }

    @Test
    void writesSnakeCaseAndLeavesOutNulls() {
        client.post()
                .uri("/echo")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"some_text\":\"да\",\"some_time\":\"2026-11-25T10:00:00Z\"}")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"some_text\":\"да\",\"some_time\":\"2026-11-25T10:00:00Z\"}")
                .jsonPath("$.some_number")
                .doesNotExist();
    }

    @Test
    void controllersRunOnVirtualThreads() {
        client.get()
                .uri("/thread")
                .exchange()
                .expectBody()
                .jsonPath("$.virtual")
                .isEqualTo(true);
    }

    @Test
    void namesTheFieldAndWhatWasExpected() {
        client.get()
                .uri("/fail?how=invalid")
                .header("X-Request-Id", "abc-1")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueEquals("X-Request-Id", "abc-1")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid_rate")
                .jsonPath("$.field")
                .isEqualTo("rate")
                .jsonPath("$.expected")
                .isEqualTo("8000 or 16000")
                .jsonPath("$.request_id")
                .isEqualTo("abc-1");
    }

    @Test
    void saysWhenToComeBack() {
        client.get()
                .uri("/fail?how=full")
                .exchange()
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueEquals("Retry-After", "3");
        client.get()
                .uri("/fail?how=away")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "1");
    }

    @Test
    void leaksNothingOfAnUnexpectedFault() {
        client.get()
                .uri("/fail?how=other")
                .exchange()
                .expectStatus()
                .isEqualTo(500)
                .expectBody(String.class)
                .value(body -> assertThat(body).contains("internal_error").doesNotContain("secret"));
    }

    @Test
    void answersBadJsonMissingParametersAndUnknownPathsAsProblems() {
        client.post()
                .uri("/echo")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"some_text\":")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid_json");
        client.post()
                .uri("/echo")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"some_number\":\"many\"}")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("some_number");
        client.get().uri("/fail").exchange().expectStatus().isBadRequest();
        client.get()
                .uri("/nowhere")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("not_found");
        client.post()
                .uri("/echo")
                .contentType(MediaType.TEXT_PLAIN)
                .bodyValue("x")
                .exchange()
                .expectStatus()
                .isEqualTo(415)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unsupported_media_type");
    }

    @Test
    void refusesForeignHostsAndOrigins() {
        client.get()
                .uri("/health")
                .header("Host", "evil.example")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("foreign_host");
        client.get()
                .uri("/stats")
                .header("Origin", "https://evil.example")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("foreign_origin");
        client.get()
                .uri("/health")
                .header("Host", "localhost:" + port)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void showsHealthStatsMetricsAndOpenApi() {
        client.get().uri("/thread").exchange().expectStatus().isOk();
        client.get()
                .uri("/health")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("UP")
                .jsonPath("$.service")
                .isEqualTo("conventions");
        client.get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
        client.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
        client.get()
                .uri("/stats")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(body -> assertThat(body).contains("\"uptime_ms\"").contains("\"p99_ms\""));
        client.get()
                .uri("/metrics")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(body -> assertThat(body).contains("jvm_memory_used_bytes"));
        client.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(body -> assertThat(body)
                        .contains("\"openapi\":\"3.1")
                        .contains("some_text")
                        .contains("/echo"));
        client.get().uri("/swagger-ui.html").exchange().expectStatus().is3xxRedirection();
    }
}
