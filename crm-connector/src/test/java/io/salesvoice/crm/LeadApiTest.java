package io.salesvoice.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.common.wire.crm.Lead;
import io.salesvoice.crm.testing.CrmUnderTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class LeadApiTest extends CrmUnderTest {
    @Test
    void storesTheLeadOfTheBriefsExample() {
        jdbc.update("delete from crm.lead where phone = '+79991234567'");
        EntityExchangeResult<Lead> result = http().post()
                .uri("/leads")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("""
                        {"title": "Новый лид", "name": "Иван Иванов", "phone": "+7 (999) 123-45-67", "source": "phone_call"}
                        """)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(Lead.class)
                .returnResult();

        Lead lead = lead(result);
        assertThat(result.getResponseHeaders().getLocation()).isEqualTo(URI.create("/leads/" + lead.id()));
        assertThat(lead.id().version()).isEqualTo(7);
        assertThat(lead.phone()).isEqualTo("+79991234567");
        assertThat(lead.status()).isEqualTo("new");
        assertThat(lead.delivery().state()).isEqualTo("local");
        assertThat(read(lead.id())).isEqualTo(lead);
    }

    @Test
    void completesTheOpenLeadOfTheSamePhone() {
        String phone = freshPhone();
        Lead first = lead(create(Map.of("title", "Звонок", "phone", phone, "name", "Иван", "need", "кофе"), null));
        String nationalForm = "8" + phone.substring(2);

        EntityExchangeResult<Lead> result = create(
                Map.of(
                        "title",
                        "Ещё звонок",
                        "phone",
                        nationalForm,
                        "name",
                        "Пётр",
                        "need",
                        "чай",
                        "company",
                        "Ромашка"),
                null);

        Lead merged = lead(result);
        assertThat(result.getStatus().value()).isEqualTo(200);
        assertThat(merged.id()).isEqualTo(first.id());
        assertThat(merged.merged()).isTrue();
        assertThat(merged.title()).isEqualTo("Звонок");
        assertThat(merged.name()).isEqualTo("Иван");
        assertThat(merged.company()).isEqualTo("Ромашка");
        assertThat(merged.need()).isEqualTo("чай");
        assertThat(merged.comment()).contains("Назвался иначе: Пётр", "Прежний запрос: кофе");
    }

    @Test
    void makesANewLeadOnceTheOldOneIsClosed() {
        String phone = freshPhone();
        Lead first = lead(create(Map.of("title", "Звонок", "phone", phone), null));
        patch(first.id(), Map.of("status", "won"), null).expectStatus().isOk();

        EntityExchangeResult<Lead> second = create(Map.of("title", "Новый звонок", "phone", phone), null);

        assertThat(second.getStatus().value()).isEqualTo(201);
        patch(first.id(), Map.of("status", "new"), null)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("open_lead_exists");
    }

    @Test
    void makesOneLeadOfManyRequestsAtOnce() throws Exception {
        String phone = freshPhone();
        List<EntityExchangeResult<Lead>> results =
                atOnce(12, i -> create(Map.of("title", "Звонок " + i, "phone", phone, "comment", "№ " + i), null));

        assertThat(results).extracting(result -> result.getStatus().value()).containsOnlyOnce(201);
        Set<UUID> ids =
                Set.copyOf(results.stream().map(result -> lead(result).id()).toList());
        assertThat(ids).hasSize(1);
        String comment = read(ids.iterator().next()).comment();
        assertThat(IntStream.range(0, 12)).allSatisfy(i -> assertThat(comment).contains("№ " + i));
    }

    @Test
    void answersARepeatedKeyWithTheSameBody() {
        String key = "session-1:lead:" + UUID.randomUUID();
        Map<String, String> body = Map.of("title", "Звонок", "phone", freshPhone());
        Lead first = lead(create(body, key));
        patch(first.id(), Map.of("name", "Иван"), null).expectStatus().isOk();

        EntityExchangeResult<Lead> replay = create(body, key);

        assertThat(replay.getStatus().value()).isEqualTo(200);
        assertThat(lead(replay).replayed()).isTrue();
        assertThat(lead(replay))
                .usingRecursiveComparison()
                .ignoringFields("replayed")
                .isEqualTo(first);
    }

    @Test
    void refusesARepeatedKeyWithAnotherBody() {
        String key = "session-2:lead:" + UUID.randomUUID();
        create(Map.of("title", "Звонок", "phone", freshPhone()), key);

        http().post()
                .uri("/leads")
                .header("Idempotency-Key", key)
                .bodyValue(Map.of("title", "Другой"))
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("idempotency_key_reused");
    }

    @Test
    void makesOneLeadOfOneKeyAtOnce() throws Exception {
        String key = "session-3:lead:" + UUID.randomUUID();
        Map<String, String> body = Map.of("title", "Без телефона", "name", "Иван");

        List<EntityExchangeResult<Lead>> results = atOnce(12, i -> create(body, key));

        assertThat(results).extracting(result -> result.getStatus().value()).containsOnlyOnce(201);
        assertThat(results.stream().map(result -> lead(result).id()).distinct()).hasSize(1);
    }

    @Test
    void refusesAChangeMeantForAnotherRevision() {
        Lead lead = lead(create(Map.of("title", "Звонок"), null));
        patch(lead.id(), Map.of("name", "Иван"), "\"0\"")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"1\"");
        patch(lead.id(), Map.of("name", "Пётр"), "\"0\"").expectStatus().isEqualTo(412);
        assertThat(read(lead.id()).name()).isEqualTo("Иван");
    }

    @Test
    void losesNoneOfManyChangesAtOnce() throws Exception {
        Lead lead = lead(create(Map.of("title", "Звонок"), null));
        List<Map<String, String>> changes = List.of(
                Map.of("name", "Иван"),
                Map.of("company", "Ромашка"),
                Map.of("need", "кофе"),
                Map.of("email", "i@example.ru"));

        atOnce(
                changes.size(),
                i -> patch(lead.id(), changes.get(i), null).expectStatus().isOk());

        Lead changed = read(lead.id());
        assertThat(changed.name()).isEqualTo("Иван");
        assertThat(changed.company()).isEqualTo("Ромашка");
        assertThat(changed.need()).isEqualTo("кофе");
        assertThat(changed.email()).isEqualTo("i@example.ru");
    }

    @Test
    void clearsAFieldByAnEmptyText() {
        Lead lead = lead(create(Map.of("title", "Звонок", "name", "Иван"), null));
        patch(lead.id(), Map.of("name", ""), null).expectStatus().isOk();
        assertThat(read(lead.id()).name()).isNull();
    }

    private EntityExchangeResult<Lead> create(Map<String, ?> body, @Nullable String key) {
        return http().post()
                .uri("/leads")
                .headers(headers -> {
                    if (key != null) {
                        headers.set("Idempotency-Key", key);
                    }
                })
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .is2xxSuccessful()
                .expectBody(Lead.class)
                .returnResult();
    }

    private ResponseSpec patch(UUID id, Map<String, ?> body, @Nullable String ifMatch) {
        return http().patch()
                .uri("/leads/" + id)
                .headers(headers -> {
                    if (ifMatch != null) {
                        headers.set(HttpHeaders.IF_MATCH, ifMatch);
                    }
                })
                .bodyValue(body)
                .exchange();
    }

    private Lead read(UUID id) {
        return lead(http().get()
                .uri("/leads/" + id)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Lead.class)
                .returnResult());
    }

    private static Lead lead(EntityExchangeResult<Lead> result) {
        Lead lead = result.getResponseBody();
        assertThat(lead).isNotNull();
        return Objects.requireNonNull(lead);
    }

    private static <T> List<T> atOnce(int count, IntFunction<T> request) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            List<Future<T>> futures = IntStream.range(0, count)
                    .mapToObj(i -> threads.submit(() -> request.apply(i)))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
