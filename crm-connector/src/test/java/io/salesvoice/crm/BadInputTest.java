package io.salesvoice.crm;

import io.salesvoice.crm.testing.CrmUnderTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;

class BadInputTest extends CrmUnderTest {
    @AfterEach
    void isStillAlive() {
        http().get().uri("/health").exchange().expectStatus().isOk();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/leads | {\"title\": 5 | invalid_json | ",
                "/leads | [] | invalid_json | ",
                "/leads | {} | missing_field | title",
                "/leads | {\"title\": \"  \"} | missing_field | title",
                "/leads | {\"title\": \"Лид\", \"phone\": \"12\"} | invalid_phone | phone",
                "/leads | {\"title\": \"Лид\", \"phone\": \"+7 (000) 000-00-00\"} | invalid_phone | phone",
                "/leads | {\"title\": \"Лид\", \"email\": \"нет\"} | invalid_email | email",
                "/leads | {\"title\": \"Лид\", \"status\": \"sold\"} | invalid_status | status",
                "/leads | {\"title\": \"Лид\\u0000\"} | control_characters | title",
                "/leads | {\"title\": \"Лид\", \"call_id\": \"x\"} | invalid_field | call_id",
                "/leads | {\"title\": \"Лид\", \"callback_at\": \"завтра\"} | invalid_field | callback_at",
                "/tasks | {\"title\": \"Т\", \"kind\": \"party\"} | invalid_kind | kind",
                "/deals | {\"title\": \"С\", \"amount\": -1} | invalid_amount | amount",
                "/deals | {\"title\": \"С\", \"amount\": 0.001} | invalid_amount | amount",
                "/deals | {\"title\": \"С\", \"amount\": 1e400} | invalid_amount | amount",
                "/deals | {\"title\": \"С\", \"currency\": \"руб\"} | invalid_currency | currency",
                "/contacts | {} | missing_field | phone",
                "/contacts | {\"name\": \"И\", \"time_zone\": \"Mars\"} | invalid_time_zone | time_zone",
                "/consents | {\"phone\": \"+79161234567\"} | missing_field | kind",
            })
    void saysWhichFieldAndWhatWasExpected(String uri, String body, String code, String field) {
        var answer = http().post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
        if (field != null) {
            answer.jsonPath("$.field").isEqualTo(field);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/leads?limit=0, invalid_limit",
        "/leads?limit=x, invalid_limit",
        "/leads?cursor=x, invalid_cursor",
        "/leads?status=sold, invalid_status",
        "/leads?call_id=1, invalid_id",
        "/leads?created_from=yesterday, invalid_time",
        "/leads?phone=12, invalid_phone",
        "/do-not-call/abc, invalid_phone",
        "/consents, invalid_phone",
    })
    void refusesBadParameters(String uri, String code) {
        http().get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    @Test
    void refusesATextThatIsTooLong() {
        post("{\"title\": \"" + "я".repeat(100_000) + "\"}", 400);
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        post("{\"title\": \"" + "я".repeat(2_000_000) + "\"}", 413);
    }

    @Test
    void refusesAnotherContentType() {
        http().post()
                .uri("/leads")
                .contentType(MediaType.TEXT_PLAIN)
                .bodyValue("title=Лид")
                .exchange()
                .expectStatus()
                .isEqualTo(415);
    }

    @Test
    void refusesABadIdempotencyKey() {
        http().post()
                .uri("/leads")
                .header("Idempotency-Key", "k".repeat(201))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"title\": \"Лид\"}")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid_idempotency_key");
    }

    @Test
    void doesNotKnowOtherIds() {
        for (String kind : new String[] {"leads", "deals", "tasks", "contacts", "consents"}) {
            http().get()
                    .uri("/" + kind + "/" + UUID.randomUUID())
                    .exchange()
                    .expectStatus()
                    .isNotFound();
            http().get().uri("/" + kind + "/1").exchange().expectStatus().isBadRequest();
        }
    }

    @Test
    void letsNoForeignPageIn() {
        http().get()
                .uri("/leads")
                .header("Origin", "https://evil.example")
                .exchange()
                .expectStatus()
                .isForbidden();
        http().get()
                .uri("/leads")
                .header("Host", "evil.example")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void describesItself() {
        http().get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.paths['/leads'].post")
                .exists()
                .jsonPath("$.paths['/outbound-permission'].get")
                .exists();
        http().get().uri("/metrics").exchange().expectStatus().isOk();
        http().get().uri("/stats").exchange().expectStatus().isOk();
    }

    private void post(String body, int status) {
        http().post()
                .uri("/leads")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }
}
