package io.salesvoice.telephony.console;

import io.salesvoice.common.id.UuidV7;
import io.salesvoice.telephony.GatewayTest;
import io.salesvoice.telephony.call.Call;
import io.salesvoice.telephony.call.CallDirection;
import io.salesvoice.telephony.call.CallStore;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

class ConsoleApiTest extends GatewayTest {
    @LocalServerPort
    private int port;

    @Autowired
    private CallStore calls;

    @Test
    void servesTheConsoleUnderAPolicyWithoutInlineScriptsAndForeignHosts() {
        for (String path : new String[] {"/", "/index.html", "/console/app.js", "/console/console.css"}) {
            http().get()
                    .uri(path)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .valueEquals("Content-Security-Policy", ConsoleHeaders.POLICY)
                    .expectHeader()
                    .valueEquals("X-Content-Type-Options", "nosniff");
        }
    }

    @Test
    void reportsServicesThatDoNotAnswer() {
        http().get()
                .uri("/api/v1/system")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.services.length()")
                .isEqualTo(5)
                .jsonPath("$.services[0].service")
                .isEqualTo("telephony-gateway")
                .jsonPath("$.services[0].status")
                .isEqualTo("UP")
                .jsonPath("$.calls.capacity")
                .isEqualTo(50);
    }

    @Test
    void answersACallThatLeftNothingInTheCrm() {
        UUID id = UuidV7.next();
        calls.create(
                Call.ringing(id, CallDirection.INBOUND, "+79161234567", "100", null, Instant.now()),
                "test",
                Instant.now().plusSeconds(60));
        http().get()
                .uri("/api/v1/calls/" + id + "/crm")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.lead")
                .doesNotExist()
                .jsonPath("$.tasks.length()")
                .isEqualTo(0);
        http().get()
                .uri("/api/v1/calls/" + UuidV7.next() + "/crm")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private WebTestClient http() {
        return WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofMinutes(1))
                .build();
    }
}
