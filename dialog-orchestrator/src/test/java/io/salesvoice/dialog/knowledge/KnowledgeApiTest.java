package io.salesvoice.dialog.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.dialog.domain.KnowledgeIndex;
import io.salesvoice.dialog.testing.DialogUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class KnowledgeApiTest extends DialogUnderTest {
    private static final String ID = "proverka";

    @Autowired
    KnowledgeIndex index;

    @Autowired
    KnowledgeBase base;

    @AfterEach
    void removeTheTestDocument() {
        http().delete().uri("/knowledge/" + ID).exchange();
    }

    private WebTestClient.ResponseSpec put(String id, String markdown) {
        return http().put()
                .uri("/knowledge/" + id)
                .contentType(MediaType.TEXT_MARKDOWN)
                .bodyValue(markdown)
                .exchange();
    }

    @Test
    void listsTheSeedInItsOrder() {
        http().get()
                .uri("/knowledge")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].id")
                .isEqualTo("o-kompanii")
                .jsonPath("$.items[1].id")
                .isEqualTo("tarify")
                .jsonPath("$.items[1].products")
                .isEqualTo(4)
                .jsonPath("$.items[0].markdown")
                .doesNotExist();
    }

    @Test
    void speaksANewPriceAsSoonAsItIsStored() {
        put(
                        ID,
                        "# Проверка\n\n## Самовар\nСамовар стоит 11 000 ₽.\n\n| Кофемашина | Цена |\n|---|---|\n| «Самовар» | 11 000 ₽ |\n")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Location", "/knowledge/" + ID)
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(1);
        assertThat(index.search("сколько стоит самовар", null, 1).getFirst().prices())
                .containsExactly(11_000L);
        assertThat(index.mention("почём самовар").products())
                .singleElement()
                .satisfies(product -> assertThat(product.roubles()).isEqualTo(11_000L));
        put(ID, "# Проверка\n\n## Самовар\nСамовар стоит 12 500 ₽.\n")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(2);
        assertThat(index.search("сколько стоит самовар", null, 1).getFirst().spoken())
                .isEqualTo("Самовар стоит 12 500 ₽.");
        assertThat(index.products()).noneMatch(product -> product.name().contains("Самовар"));
    }

    @Test
    void givesADocumentBackAsMarkdownAndAsJson() {
        String markdown = "# Проверка\n\n## Вопрос\nОтвет такой.\n";
        put(ID, markdown).expectStatus().isCreated();
        http().get()
                .uri("/knowledge/" + ID)
                .accept(MediaType.TEXT_MARKDOWN)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo(markdown);
        http().get()
                .uri("/knowledge/" + ID)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.markdown")
                .isEqualTo(markdown)
                .jsonPath("$.sections")
                .isEqualTo(1);
    }

    @Test
    void forgetsADeletedDocumentForGood() {
        put(ID, "# Проверка\n\n## Самовар\nСамовар стоит 11 000 ₽.\n")
                .expectStatus()
                .isCreated();
        http().delete().uri("/knowledge/" + ID).exchange().expectStatus().isNoContent();
        http().get().uri("/knowledge/" + ID).exchange().expectStatus().isNotFound();
        http().delete().uri("/knowledge/" + ID).exchange().expectStatus().isNotFound();
        base.start(java.util.Map.of(ID, "# Проверка\n\n## Самовар\nСамовар стоит 1 ₽.\n"));
        http().get().uri("/knowledge/" + ID).exchange().expectStatus().isNotFound();
    }

    @Test
    void searches() {
        http().get()
                .uri("/knowledge/search?q={q}&k=2", "как быстро привезёте")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2)
                .jsonPath("$.items[0].document")
                .isEqualTo("dostavka");
        http().get()
                .uri("/knowledge/products")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].spoken_price")
                .isEqualTo("4 900 ₽ в месяц");
    }

    @Test
    void refusesWhatItCannotUse() {
        refused(put("Не-ид", "# А\n\nТекст.\n"), HttpStatus.BAD_REQUEST, "invalid_document_id");
        refused(put("search", "# А\n\nТекст.\n"), HttpStatus.BAD_REQUEST, "invalid_document_id");
        refused(put(ID, "# Только заголовок\n"), HttpStatus.BAD_REQUEST, "document_without_text");
        refused(put(ID, "# А\n\n" + "слово ".repeat(40_000)), HttpStatus.CONTENT_TOO_LARGE, "document_too_large");
        refused(http().get().uri("/knowledge/search?q={q}", " ").exchange(), HttpStatus.BAD_REQUEST, "invalid_query");
        refused(http().get().uri("/knowledge/search?q=a&k=0").exchange(), HttpStatus.BAD_REQUEST, "invalid_limit");
        refused(http().get().uri("/knowledge/net").exchange(), HttpStatus.NOT_FOUND, "document_not_found");
        http().put()
                .uri("/knowledge/" + ID)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    private static void refused(WebTestClient.ResponseSpec response, HttpStatus status, String code) {
        response.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }
}
