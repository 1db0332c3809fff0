package io.salesvoice.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.common.wire.crm.Lead;
import io.salesvoice.crm.testing.CrmUnderTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;

class ListApiTest extends CrmUnderTest {
    private static final ParameterizedTypeReference<io.salesvoice.common.wire.Page<Lead>> LEADS =
            new ParameterizedTypeReference<>() {};

    @Test
    void pagesThroughAllRecordsNewestFirst() {
        String callId = UUID.randomUUID().toString();
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.addFirst(create(Map.of("title", "Лид " + i, "call_id", callId)));
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var page = list("/leads?limit=2&call_id=" + callId + (cursor == null ? "" : "&cursor=" + cursor));
            assertThat(page.total()).isEqualTo(5);
            page.items().forEach(lead -> seen.add(lead.id().toString()));
            cursor = page.nextCursor();
        } while (cursor != null);
        assertThat(seen).isEqualTo(made);
    }

    @Test
    void filtersByPhoneStatusTextAndTime() {
        String phone = freshPhone();
        String word = "слово" + UUID.randomUUID();
        String id = create(Map.of("title", "Лид", "phone", phone, "need", "ищут " + word));

        assertThat(ids("/leads?phone={p}", phone)).containsExactly(id);
        assertThat(ids("/leads?phone={p}&status=new", phone)).containsExactly(id);
        assertThat(ids("/leads?phone={p}&status=won", phone)).isEmpty();
        assertThat(ids("/leads?q={p}", word.toUpperCase(java.util.Locale.ROOT))).containsExactly(id);
        assertThat(ids("/leads?q={p}", "100%_" + word)).isEmpty();
        assertThat(ids("/leads?created_from=2026-01-01&q={p}", word)).containsExactly(id);
        assertThat(ids("/leads?created_to=2026-01-01T00:00:00Z&q={p}", word)).isEmpty();
    }

    @Test
    void readsAPlusThatWasNotEscaped() {
        String phone = freshPhone();
        String id = create(Map.of("title", "Лид", "phone", phone));
        String answer = Objects.requireNonNull(new String(
                Objects.requireNonNull(http().get()
                        .uri(java.net.URI.create("http://127.0.0.1:" + port() + "/leads?phone=" + phone))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody()),
                StandardCharsets.UTF_8));
        assertThat(answer).contains(id);
    }

    @Test
    void exportsWhatIsListedForExcel() {
        String word = "экспорт" + UUID.randomUUID();
        create(Map.of("title", "=HYPERLINK(\"http://x\")", "need", word, "name", "Иван; Пётр"));
        var result = http().get()
                .uri("/leads/export.csv?q={q}", word)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .expectBody()
                .returnResult();
        byte[] body = Objects.requireNonNull(result.getResponseBody());
        assertThat(body).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(body, StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("\"'=HYPERLINK(\"\"http://x\"\")\"", "\"Иван; Пётр\"", word);
    }

    private String create(Map<String, String> body) {
        Lead lead = http().post()
                .uri("/leads")
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(Lead.class)
                .returnResult()
                .getResponseBody();
        return Objects.requireNonNull(lead).id().toString();
    }

    private List<String> ids(String uri, String value) {
        return list(uri, value).items().stream()
                .map(lead -> lead.id().toString())
                .toList();
    }

    private io.salesvoice.common.wire.Page<Lead> list(String uri, @Nullable Object... values) {
        return Objects.requireNonNull(http().get()
                .uri(uri, values)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(LEADS)
                .returnResult()
                .getResponseBody());
    }
}
