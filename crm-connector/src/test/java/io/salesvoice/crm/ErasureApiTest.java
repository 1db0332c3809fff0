package io.salesvoice.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.common.wire.crm.ErasureReport;
import io.salesvoice.crm.testing.CrmUnderTest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ErasureApiTest extends CrmUnderTest {
    private static final List<String> TABLES = List.of(
            "lead", "deal", "task", "contact", "consent", "outbound_attempt", "idempotency_key", "outbox", "erasure");

    @Test
    void leavesNothingOfThePersonButTheDoNotCallEntry() {
        String phone = freshPhone();
        String name = "Имя" + UUID.randomUUID();
        String key = UUID.randomUUID() + ":lead";
        Map<String, String> lead = Map.of("title", "Лид", "phone", phone, "name", name);
        post("/leads", lead, key, 201);
        post("/tasks", Map.of("title", "Перезвонить", "phone", phone, "name", name), null, 201);
        post("/deals", Map.of("title", "Сделка", "phone", phone, "name", name, "amount", "8900"), null, 201);
        post("/contacts", Map.of("phone", phone, "name", name), null, 201);
        post("/consents", Map.of("phone", phone, "kind", "calls", "evidence", name), null, 201);
        http().put().uri("/do-not-call/{p}", phone).exchange().expectStatus().isOk();

        ErasureReport report = Objects.requireNonNull(http().delete()
                .uri("/personal-data/{p}", phone)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(ErasureReport.class)
                .returnResult()
                .getResponseBody());

        assertThat(List.of(report.leads(), report.deals(), report.tasks(), report.contacts(), report.consents()))
                .containsOnly(1);
        assertThat(report.doNotCallKept()).isTrue();
        for (String table : TABLES) {
            assertThat(jdbc.queryForObject(
                            "select count(*) from crm." + table + " t where t::text like ? or t::text like ?",
                            Long.class,
                            "%" + phone + "%",
                            "%" + name + "%"))
                    .as(table)
                    .isZero();
        }
        http().get().uri("/do-not-call/{p}", phone).exchange().expectStatus().isOk();
        // A late repetition from somebody's outbox does not bring the person back.
        post("/leads", lead, key, 410);
    }

    private void post(String uri, Map<String, String> body, @Nullable String key, int status) {
        http().post()
                .uri(uri)
                .headers(headers -> {
                    if (key != null) {
                        headers.set("Idempotency-Key", key);
                    }
                })
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }
}
