package io.salesvoice.crm;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.common.wire.crm.OutboundPermission;
import io.salesvoice.crm.testing.CrmUnderTest;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboundApiTest extends CrmUnderTest {
    private static final String NOON_IN_MOSCOW = "2026-11-24T09:00:00Z";

    @BeforeEach
    void noon() {
        clock.set(NOON_IN_MOSCOW);
    }

    @Test
    void refusesANumberOnTheDoNotCallListForEveryReason() {
        String phone = freshPhone();
        consent(phone);
        http().put()
                .uri("/do-not-call/{p}", phone)
                .bodyValue(Map.of("reason", "попросил не звонить"))
                .exchange()
                .expectStatus()
                .isOk();

        for (String reason : new String[] {"requested_callback", "click_to_call", "test"}) {
            assertThat(ask(phone, reason).rule()).isEqualTo("do_not_call");
        }
        assertThat(ask("sip:" + phone + "@127.0.0.1:5080", "test").rule()).isEqualTo("do_not_call");

        http().delete().uri("/do-not-call/{p}", phone).exchange().expectStatus().isNoContent();
        assertThat(ask(phone, "requested_callback").allowed()).isTrue();
    }

    @Test
    void keepsTheRefusalOfAnExtension() {
        http().put().uri("/do-not-call/100").exchange().expectStatus().isOk();
        assertThat(ask("sip:100@127.0.0.1", "test").rule()).isEqualTo("do_not_call");
        http().delete().uri("/do-not-call/100").exchange().expectStatus().isNoContent();
    }

    @Test
    void allowsATestOnlyToPrivateAddresses() {
        clock.set("2026-01-01T00:00:00Z");
        assertThat(ask("sip:caller@127.0.0.1:5080", "test").allowed()).isTrue();
        assertThat(ask("sip:caller@192.168.0.9", "test").allowed()).isTrue();
        assertThat(ask("sip:caller@sip.example.ru", "test").rule()).isEqualTo("reason");
        assertThat(ask("sip:caller@8.8.8.8", "test").rule()).isEqualTo("reason");
    }

    @Test
    void wantsARequestForACallback() {
        String phone = freshPhone();
        assertThat(ask(phone, "requested_callback").rule()).isEqualTo("consent");
        create("/tasks", Map.of("title", "Перезвонить", "kind", "callback", "phone", phone));
        assertThat(ask(phone, "requested_callback").allowed()).isTrue();
    }

    @Test
    void letsAManagerCallOnlyThoseWeKnow() {
        String phone = freshPhone();
        assertThat(ask(phone, "click_to_call").rule()).isEqualTo("consent");
        create("/leads", Map.of("title", "Лид", "phone", phone));
        assertThat(ask(phone, "click_to_call").allowed()).isTrue();
    }

    @Test
    void forgetsAConsentThatWasWithdrawn() {
        String phone = freshPhone();
        String id = consent(phone);
        http().delete().uri("/consents/" + id).exchange().expectStatus().isOk();
        assertThat(ask(phone, "requested_callback").rule()).isEqualTo("consent");
    }

    @Test
    void refusesOutsideOfTheCalleesHours() {
        clock.set("2026-11-24T17:30:00Z");
        String phone = freshPhone();
        consent(phone);
        OutboundPermission refusal = ask(phone, "requested_callback");
        assertThat(refusal.rule()).isEqualTo("hours");
        assertThat(refusal.retryAfterSeconds())
                .isEqualTo(Duration.ofMinutes(12 * 60 + 30).toSeconds());
    }

    @Test
    void readsTheTimeZoneFromTheAreaCodeOrTheContact() {
        clock.set("2026-11-24T07:00:00Z");
        String vladivostok = "+74232222222";
        consent(vladivostok);
        assertThat(ask(vladivostok, "requested_callback").allowed()).isTrue();
        clock.set("2026-11-24T10:30:00Z");
        assertThat(ask(vladivostok, "requested_callback").rule()).isEqualTo("hours");

        String mobile = freshPhone();
        consent(mobile);
        assertThat(ask(mobile, "requested_callback").allowed()).isTrue();
        create("/contacts", Map.of("phone", mobile, "time_zone", "Asia/Kamchatka"));
        assertThat(ask(mobile, "requested_callback").rule()).isEqualTo("hours");
    }

    @Test
    void refusesOnHolidays() {
        String phone = freshPhone();
        consent(phone);
        clock.set("2026-06-12T09:00:00Z");
        assertThat(ask(phone, "requested_callback").rule()).isEqualTo("holiday");
        clock.set("2026-07-10T09:00:00Z");
        assertThat(ask(phone, "requested_callback").rule()).isEqualTo("holiday");
    }

    @Test
    void grantsOnlySoManyAttemptsADay() {
        String phone = freshPhone();
        consent(phone);
        for (int i = 0; i < 3; i++) {
            assertThat(ask(phone, "requested_callback").allowed()).isTrue();
        }
        OutboundPermission refusal = ask(phone, "requested_callback");
        assertThat(refusal.rule()).isEqualTo("attempts");
        assertThat(refusal.retryAfterSeconds()).isEqualTo(Duration.ofDays(1).toSeconds());
        clock.advance(Duration.ofDays(1));
        assertThat(ask(phone, "requested_callback").allowed()).isTrue();
    }

    @Test
    void refusesWhatIsNoNumberAndNoReason() {
        assertThat(ask("+7 123", "requested_callback").rule()).isEqualTo("invalid_phone");
        assertThat(ask("100", "click_to_call").rule()).isEqualTo("invalid_phone");
        assertThat(ask(freshPhone(), "cold_call").rule()).isEqualTo("reason");
        assertThat(ask(freshPhone(), "").rule()).isEqualTo("reason");
        http().get().uri("/outbound-permission").exchange().expectStatus().isBadRequest();
    }

    private OutboundPermission ask(String phone, String reason) {
        return Objects.requireNonNull(http().get()
                .uri("/outbound-permission?phone={p}&reason={r}", phone, reason)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(OutboundPermission.class)
                .returnResult()
                .getResponseBody());
    }

    private String consent(String phone) {
        return create("/consents", Map.of("phone", phone, "kind", "calls"));
    }

    private String create(String uri, Map<String, String> body) {
        String location = http().post()
                .uri(uri)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isCreated()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst("Location");
        return Objects.requireNonNull(location).substring(uri.length() + 1);
    }
}
