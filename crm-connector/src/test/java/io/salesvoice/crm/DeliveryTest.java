package io.salesvoice.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.crm.Lead;
import io.salesvoice.crm.delivery.DeliveryWorker;
import io.salesvoice.crm.testing.CrmUnderTest;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DeliveryTest extends CrmUnderTest {
    @Autowired
    private DeliveryWorker worker;

    @BeforeEach
    void external() {
        jdbc.update("delete from crm.outbox");
        clock.set("2026-11-24T09:00:00Z");
        crm.switchOn();
    }

    @Test
    void deliversALeadOnceAndShowsWhereItIs() {
        UUID id = create(null);
        assertThat(read(id).delivery().state()).isEqualTo("pending");

        assertThat(worker.deliverBatch()).isEqualTo(1);
        assertThat(worker.deliverBatch()).isZero();

        Lead lead = read(id);
        assertThat(lead.delivery().state()).isEqualTo("delivered");
        assertThat(lead.delivery().externalId()).isEqualTo("X1");
        assertThat(lead.delivery().externalUrl()).isEqualTo("https://crm.example/1");
        assertThat(outboxSize()).isZero();
    }

    @Test
    void deliversAChangeAgain() {
        UUID id = create(null);
        worker.deliverBatch();
        http().patch()
                .uri("/leads/" + id)
                .bodyValue(Map.of("name", "Иван"))
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(worker.deliverBatch()).isEqualTo(1);
        assertThat(crm.received()).hasSize(2);
    }

    @Test
    void enqueuesNothingForAReplay() {
        String key = UUID.randomUUID() + ":lead";
        create(key);
        worker.deliverBatch();
        http().post()
                .uri("/leads")
                .header("Idempotency-Key", key)
                .bodyValue(Map.of("title", "Лид", "name", "Пётр"))
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(outboxSize()).isZero();
    }

    @Test
    void waitsLongerAfterEachFailure() {
        UUID id = create(null);
        crm.failNext(ServiceException.unavailable("crm_down", "down", Duration.ofSeconds(1), null));
        worker.deliverBatch();

        assertThat(worker.deliverBatch()).isZero();
        assertThat(read(id).delivery().state()).isEqualTo("pending");
        clock.advance(Duration.ofSeconds(3));
        assertThat(worker.deliverBatch()).isEqualTo(1);
        assertThat(read(id).delivery().state()).isEqualTo("delivered");
    }

    @Test
    void givesUpWhatTheCrmWillNeverTake() {
        UUID id = create(null);
        crm.failNext(ServiceException.refused(400, "field_rejected", "rejected"));
        worker.deliverBatch();
        assertThat(read(id).delivery().state()).isEqualTo("failed");
        assertThat(outboxSize()).isZero();
    }

    @Test
    void takesOverAClaimWhoseWorkerDied() {
        create(null);
        jdbc.update("update crm.outbox set attempts = 1, next_attempt_at = '2026-11-24T09:01:00Z'");
        assertThat(worker.deliverBatch()).isZero();
        clock.advance(Duration.ofSeconds(61));
        assertThat(worker.deliverBatch()).isEqualTo(1);
    }

    @Test
    void writesNoOutboxWhereTheLocalTablesAreTheCrm() {
        crm.switchOff();
        UUID id = create(null);
        assertThat(outboxSize()).isZero();
        assertThat(read(id).delivery().state()).isEqualTo("local");
    }

    private long outboxSize() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from crm.outbox", Long.class));
    }

    private UUID create(@Nullable String key) {
        return Objects.requireNonNull(http().post()
                        .uri("/leads")
                        .headers(headers -> {
                            if (key != null) {
                                headers.set("Idempotency-Key", key);
                            }
                        })
                        .bodyValue(Map.of("title", "Лид", "name", "Пётр"))
                        .exchange()
                        .expectStatus()
                        .isCreated()
                        .expectBody(Lead.class)
                        .returnResult()
                        .getResponseBody())
                .id();
    }

    private Lead read(UUID id) {
        return Objects.requireNonNull(http().get()
                .uri("/leads/" + id)
                .exchange()
                .expectBody(Lead.class)
                .returnResult()
                .getResponseBody());
    }
}
