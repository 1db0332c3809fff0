package io.salesvoice.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.dialog.testing.DialogUnderTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The text endpoint of the brief, and everything that may come in wrong. */
class DialogApiTest extends DialogUnderTest {
    private WebTestClient.ResponseSpec post(String path, String body) {
        return http().post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    @Test
    void answersTheExampleOfTheBrief() {
        post("/dialog", "{\"session_id\": \"test-123\", \"user_message\": \"Привет! Расскажи о ваших продуктах\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.session_id")
                .isEqualTo("test-123")
                .jsonPath("$.reply")
                .value(reply -> assertThat((String) reply).contains("кофе", "зерно"))
                .jsonPath("$.intent.name")
                .isEqualTo("ask_products")
                .jsonPath("$.sources[0]")
                .exists()
                .jsonPath("$.engine")
                .isEqualTo("scenario")
                .jsonPath("$.latency_ms")
                .isNumber();
    }

    @Test
    void goesOnWithASessionItKnows() {
        String id = "text-" + UUID.randomUUID();
        post("/dialog", "{\"session_id\":\"" + id + "\",\"user_message\":\"Сколько стоит кофемашина Соло?\"}")
                .expectBody()
                .jsonPath("$.reply")
                .value(reply -> assertThat((String) reply).contains("64 900 ₽"));

        post("/dialog", "{\"session_id\":\"" + id + "\",\"user_message\":\"Меня зовут Мария\"}")
                .expectBody()
                .jsonPath("$.slots.name")
                .isEqualTo("Мария");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /dialog          | {}                                                         | 400 | invalid_session_id
            /dialog          | {"session_id":"а б","user_message":"Да"}                   | 400 | invalid_session_id
            /dialog          | {"session_id":"x"}                                         | 400 | invalid_user_message
            /dialog          | {"session_id":"x","user_message":"   "}                    | 400 | invalid_user_message
            /dialog          | {"session_id":"x","user_message":["a"]}                    | 400 | invalid_field
            /dialog          | {"session_id":"neu-1","user_message":"Да","scenario":"no"} | 404 | scenario_unknown
            /dialog          | {"session_id":"neu-2","user_message":"Да","caller":{"phone":"8916"}} | 400 | invalid_phone
            /dialog          | {not json                                                  | 400 | invalid_json
            /dialog/sessions | {"session_id":"y","direction":"sideways"}                  | 400 | invalid_direction
            /dialog/sessions | {"session_id":"y"}                                         | 400 | invalid_direction
            /dialog/stream   | {"session_id":"y","revision":1,"speculative":false,"user_message":"Да"} | 400 | missing_field
            /dialog/stream   | {"session_id":"nobody","turn_id":"0192f0c8-0000-7000-8000-000000000001","revision":1,"user_message":"Да","speculative":false} | 404 | session_unknown
            /dialog/stream   | {"session_id":"nobody","turn_id":"0192f0c8-0000-7000-8000-000000000001","user_message":"Да"} | 404 | session_unknown
            /dialog/stream   | {"session_id":"nobody","turn_id":"0192f0c8-0000-7000-8000-000000000001","user_message":"Да","revision":-1} | 400 | invalid_revision
            /dialog/turns/0192f0c8-0000-7000-8000-000000000001/commit | {"session_id":"nobody","revision":1} | 404 | session_unknown
            /dialog/turns/0192f0c8-0000-7000-8000-000000000001/commit | {"session_id":"nobody"} | 404 | session_unknown
            /dialog/turns/7/commit | {"session_id":"nobody","revision":1}                 | 400 | invalid_request
            /dialog/sessions/nobody/end | {"reason":"completed","ended_at":"2026-11-25T10:00:00Z"} | 404 | session_unknown
            /dialog/sessions/nobody/end | {"ended_at":"2026-11-25T10:00:00Z"}             | 400 | invalid_reason
            """)
    void saysWhatIsWrong(String path, String body, int status, String code) {
        post(path, body)
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    @Test
    void refusesATextOfAHundredThousandCharacters() {
        post("/dialog", "{\"session_id\":\"long\",\"user_message\":\"" + "а".repeat(100_000) + "\"}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid_user_message")
                .jsonPath("$.expected")
                .isEqualTo("at most 2000 characters");
    }

    @Test
    void refusesABodyOfTwoMegabytes() {
        post("/dialog", "{\"session_id\":\"big\",\"user_message\":\"" + "a".repeat(2_000_000) + "\"}")
                .expectStatus()
                .isEqualTo(413);
    }

    @Test
    void refusesAnotherContentType() {
        http().post()
                .uri("/dialog")
                .contentType(MediaType.TEXT_PLAIN)
                .bodyValue("Да")
                .exchange()
                .expectStatus()
                .isEqualTo(415);
    }

    @Test
    void survivesWordsThatMeanNothing() {
        for (String words :
                new String[] {"?", "....", "\\u0000\\u0001", "😀😀😀", "1", "' or 1=1 --", "{name} {f:a|m:b}"}) {
            post("/dialog", "{\"session_id\":\"odd-" + UUID.randomUUID() + "\",\"user_message\":\"" + words + "\"}")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.reply")
                    .isNotEmpty();
        }
    }

    @Test
    void listsTheIntents() {
        http().get()
                .uri("/intents")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[?(@.name=='ask_price')].answered")
                .isEqualTo(true)
                .jsonPath("$.total")
                .value(total -> assertThat((Integer) total).isGreaterThan(30));
    }

    @Test
    void describesItself() {
        http().get().uri("/health").exchange().expectStatus().isOk();
        http().get()
                .uri("/stats")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.service")
                .isEqualTo("dialog-orchestrator");
        http().get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.paths['/dialog/stream'].post")
                .exists()
                .jsonPath("$.paths['/scenarios/{id}'].put")
                .exists();
    }
}
