package io.salesvoice.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.crm.testing.CrmUnderTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

class OtherRecordsApiTest extends CrmUnderTest {
    @Test
    void storesATaskAndMovesIt() {
        String id = idOf(
                post("/tasks", Map.of("title", "Перезвонить", "kind", "callback", "due_at", "2026-12-01T09:00:00Z"))
                        .jsonPath("$.status")
                        .isEqualTo("open"));

        http().patch()
                .uri("/tasks/" + id)
                .bodyValue(Map.of("status", "done"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("done")
                .jsonPath("$.due_at")
                .isEqualTo("2026-12-01T09:00:00Z");
    }

    @Test
    void refusesATaskOfALeadThatIsNotThere() {
        http().post()
                .uri("/tasks")
                .bodyValue(Map.of("title", "Перезвонить", "lead_id", UUID.randomUUID()))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unknown_lead")
                .jsonPath("$.field")
                .isEqualTo("lead_id");
    }

    @Test
    void storesADealWithItsAmount() {
        String id = idOf(post("/deals", Map.of("title", "Тариф «Команда»", "amount", 8900, "phone", freshPhone())));

        http().get()
                .uri("/deals/" + id)
                .exchange()
                .expectBody()
                .jsonPath("$.amount")
                .isEqualTo(8900.0)
                .jsonPath("$.currency")
                .isEqualTo("RUB");
        assertThat(jdbc.queryForObject("select amount::text from crm.deal where id = ?::uuid", String.class, id))
                .isEqualTo("8900.00");
    }

    @Test
    void completesTheContactOfTheSamePhone() {
        String phone = freshPhone();
        String id = idOf(post("/contacts", Map.of("phone", phone, "name", "Иван")));

        http().post()
                .uri("/contacts")
                .bodyValue(Map.of("phone", phone, "name", "Пётр", "company", "Ромашка"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(id)
                .jsonPath("$.name")
                .isEqualTo("Иван")
                .jsonPath("$.company")
                .isEqualTo("Ромашка")
                .jsonPath("$.merged")
                .isEqualTo(true);
    }

    @Test
    void keepsAWithdrawnConsentOnRecord() {
        String phone = freshPhone();
        String id = idOf(post("/consents", Map.of("phone", phone, "kind", "calls", "evidence", "форма на сайте")));

        http().delete().uri("/consents/" + id).exchange().expectStatus().isOk();

        http().get()
                .uri("/consents?phone={p}", phone)
                .exchange()
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(1)
                .jsonPath("$.items[0].withdrawn_at")
                .exists();
    }

    @Test
    void repeatsTheAnswerOfATaskToTheSameKey() {
        String key = UUID.randomUUID() + ":task:1";
        Map<String, String> body = Map.of("title", "Перезвонить");
        for (int status : new int[] {201, 200}) {
            http().post()
                    .uri("/tasks")
                    .header("Idempotency-Key", key)
                    .bodyValue(body)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(status);
        }
    }

    private BodyContentSpec post(String uri, Map<String, ?> body) {
        return http().post()
                .uri(uri)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectHeader()
                .exists("Location")
                .expectBody();
    }

    private static String idOf(BodyContentSpec body) {
        String json = new String(
                java.util.Objects.requireNonNull(body.returnResult().getResponseBody()),
                java.nio.charset.StandardCharsets.UTF_8);
        return json.replaceFirst("(?s).*\"id\":\"([0-9a-f-]{36})\".*", "$1");
    }
}
