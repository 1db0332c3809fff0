package io.salesvoice.telephony.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.crm.OutboundPermission;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundGateTest {
    private static final String TRUNK = "sip:{number}@trunk.example";

    private final List<String> refused = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-25T10:00:00Z"));
    private OutboundPermission answer = new OutboundPermission(true, null, null);
    private final OutboundGate gate = new OutboundGate(
            new OutboundProperties("us", TRUNK, List.of("+7"), 2, 1, Duration.ofSeconds(1)),
            (target, reason) -> {
                asked.add(target + " " + reason);
                return answer;
            },
            now::get,
            refused::add);

    private static Destination number(String number) {
        return Destination.of(number, TRUNK);
    }

    @Test
    void asksForEveryCall() {
        gate.pass(number("8 916 123-45-67"), OutboundReason.REQUESTED_CALLBACK);
        assertThat(asked).containsExactly("+79161234567 requested_callback");
    }

    @Test
    void saysWhichRuleRefused() {
        answer = new OutboundPermission(false, "hours", 3600L);
        assertThatThrownBy(() -> gate.pass(number("+79161234567"), OutboundReason.CLICK_TO_CALL))
                .isInstanceOfSatisfying(ServiceException.class, error -> {
                    assertThat(error.code()).isEqualTo("outbound_refused_hours");
                    assertThat(error.status()).isEqualTo(403);
                });
        assertThat(refused).containsExactly("hours");
    }

    @Test
    void takesNoAnswerForNo() {
        OutboundGate closed = new OutboundGate(
                new OutboundProperties("us", TRUNK, List.of("+7"), 2, 1, Duration.ofSeconds(1)),
                (target, reason) -> {
                    throw new IllegalStateException("timeout");
                },
                now::get,
                refused::add);
        assertThatThrownBy(() -> closed.pass(number("+79161234567"), OutboundReason.CLICK_TO_CALL))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        error -> assertThat(error.code()).isEqualTo("outbound_refused_permission_unavailable"));
    }

    @Test
    void callsNoOtherCountries() {
        assertThatThrownBy(() -> gate.pass(number("+4930123456"), OutboundReason.CLICK_TO_CALL))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        error -> assertThat(error.code()).isEqualTo("outbound_refused_destination"));
        assertThat(asked).isEmpty();
    }

    @Test
    void keepsTheHourlyCap() {
        gate.pass(number("+79161234567"), OutboundReason.CLICK_TO_CALL);
        gate.pass(number("+79161234567"), OutboundReason.CLICK_TO_CALL);
        assertThatThrownBy(() -> gate.pass(number("+79161234567"), OutboundReason.CLICK_TO_CALL))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        error -> assertThat(error.status()).isEqualTo(429));
        now.set(now.get().plus(Duration.ofMinutes(61)));
        assertThatCode(() -> gate.pass(number("+79161234567"), OutboundReason.CLICK_TO_CALL))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sip:100@127.0.0.1",
                "sip:100@127.0.0.1:5080;transport=tcp",
                "sip:100@10.1.2.3",
                "sip:100@192.168.0.1",
                "sip:100@[::1]:5060",
                "sip:100@localhost"
            })
    void testsReachLoopbackAndPrivateAddresses(String target) {
        assertThatCode(() -> gate.pass(Destination.of(target, null), OutboundReason.TEST))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sip:100@8.8.8.8", "sip:100@172.32.0.1", "sip:100@example.com", "sip:100@[2001:db8::1]"})
    void testsReachNothingElse(String target) {
        assertThatThrownBy(() -> gate.pass(Destination.of(target, null), OutboundReason.TEST))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        error -> assertThat(error.code()).isEqualTo("outbound_refused_test_destination"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sip:", "sip:100", "sip:a b@host", "sip:100@999.1.1.1", "tel:", "12", "sip:x@h\r\nVia: y", "  "})
    void readsNoMalformedTarget(String target) {
        assertThatThrownBy(() -> Destination.of(target, TRUNK)).isInstanceOf(ServiceException.class);
    }
}
