package io.salesvoice.common.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(
        classes = ConventionsApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=conventions",
            "salesvoice.access.api-key=test-key-1",
            "salesvoice.access.open-paths=/,/assets/**"
        })
class ApiKeyTest {
    @Value("${local.server.port}")
    int port;

    private WebTestClient client() {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(30))
                .build();
    }

    @Test
    void wantsTheKeyExceptForHealthMetricsAndOpenPaths() {
        client().get().uri("/thread").exchange().expectStatus().isEqualTo(401);
        client().get()
                .uri("/thread")
                .header("X-API-Key", "test-key-2")
                .exchange()
                .expectStatus()
                .isEqualTo(401);
        client().get()
                .uri("/thread")
                .header("X-API-Key", "test-key-1")
                .exchange()
                .expectStatus()
                .isOk();
        client().get()
                .uri("/thread")
                .header("Authorization", "Bearer test-key-1")
                .exchange()
                .expectStatus()
                .isOk();
        client().get().uri("/health").exchange().expectStatus().isOk();
        client().get().uri("/metrics").exchange().expectStatus().isOk();
        client().get()
                .uri("/actuator/health/liveness")
                .exchange()
                .expectStatus()
                .isOk();
        client().get().uri("/stats").exchange().expectStatus().isEqualTo(401);
        client().get().uri("/assets/none.js").exchange().expectStatus().isNotFound();
    }

    @Test
    void takesTheCookieThatStandsForTheKey() {
        client().get()
                .uri("/thread")
                .cookie(ApiKeys.COOKIE, ApiKeys.cookieValue("test-key-1"))
                .exchange()
                .expectStatus()
                .isOk();
        client().get()
                .uri("/thread")
                .cookie(ApiKeys.COOKIE, ApiKeys.cookieValue("test-key-2"))
                .exchange()
                .expectStatus()
                .isEqualTo(401);
    }

    @Test
    void neverPrintsTheKey() {
        AccessProperties properties = new AccessProperties("test-key-1", false, List.of(), List.of());
        assertThat(properties.toString()).doesNotContain("test-key-1");
    }

    @Test
    void refusesToListenBeyondLoopbackWithoutAKey() throws Exception {
        AccessProperties none = new AccessProperties(" ", false, List.of(), List.of());
        assertThatThrownBy(() -> new BindGuard("0.0.0.0", none).afterPropertiesSet())
                .hasMessageContaining("SALESVOICE_API_KEY");
        new BindGuard("127.0.0.1", none).afterPropertiesSet();
        new BindGuard("0.0.0.0", new AccessProperties("k", false, List.of(), List.of())).afterPropertiesSet();
        new BindGuard("0.0.0.0", new AccessProperties(null, true, List.of(), List.of())).afterPropertiesSet();
    }
}
