package io.salesvoice.e2e.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.e2e.caller.Conversation;
import io.salesvoice.e2e.system.Deadline;
import io.salesvoice.e2e.system.Service;
import io.salesvoice.e2e.system.SystemUnderTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** With an OTLP endpoint one call is one trace through all five services, and it names nobody. */
@Tag("calls")
class TraceTest {
    @Test
    void oneCallIsOneTraceThroughAllServices() throws Exception {
        SystemUnderTest system = SystemUnderTest.running();
        OtlpReceiver receiver = OtlpReceiver.start();
        system.traceTo(receiver.endpoint());
        String number;
        try (Conversation caller = Conversation.start(system, "filipp")) {
            number = caller.number();
            caller.listen();
            caller.say("Меня зовут Иван. Хочу подключить кофе в офис на двадцать человек.");
            caller.hangUp();
        }
        Set<String> all = Arrays.stream(Service.values()).map(Service::module).collect(Collectors.toSet());
        String trace = Deadline.in(Duration.ofSeconds(40))
                .until("the root span of the call", () -> rootOfCall(receiver), found -> !found.isEmpty());
        Set<String> services = Deadline.in(Duration.ofSeconds(40))
                .until("spans of all services in the call's trace", () -> servicesOf(receiver, trace), all::equals);
        assertThat(services).isEqualTo(all);
        String digits = number.replaceAll("\\D", "");
        assertThat(receiver.spans())
                .noneMatch(span -> span.text().contains(digits) || span.text().contains("Иван"));
    }

    private static String rootOfCall(OtlpReceiver receiver) {
        return receiver.spans().stream()
                .filter(span -> span.name().equals("call"))
                .map(OtlpReceiver.Received::traceId)
                .findFirst()
                .orElse("");
    }

    private static Set<String> servicesOf(OtlpReceiver receiver, String trace) {
        return receiver.spans().stream()
                .filter(span -> span.traceId().equals(trace))
                .map(OtlpReceiver.Received::service)
                .collect(Collectors.toSet());
    }
}
