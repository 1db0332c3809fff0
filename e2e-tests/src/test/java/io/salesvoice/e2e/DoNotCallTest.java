package io.salesvoice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.e2e.caller.Conversation;
import io.salesvoice.e2e.system.Deadline;
import io.salesvoice.e2e.system.Http;
import io.salesvoice.e2e.system.Service;
import io.salesvoice.e2e.system.SystemUnderTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("calls")
class DoNotCallTest {
    private static SystemUnderTest system;

    @BeforeAll
    static void start() throws Exception {
        system = SystemUnderTest.running();
    }

    @Test
    void whoAsksNotToBeCalledIsNotCalledAlsoAfterARestart() throws Exception {
        Conversation caller = Conversation.start(system, "filipp");
        caller.listen();
        caller.sayWithoutWaiting("Пожалуйста, больше никогда мне не звоните. Удалите мой номер.");
        caller.listen();
        if (!caller.call().isEnded()) {
            caller.hangUp();
        }
        Deadline.in(Duration.ofSeconds(20))
                .until(
                        "the number is refused",
                        () -> permission(caller.number()),
                        answer -> !answer.path("allowed").asBoolean(true));
        assertRefused(caller.number());
        system.restart(Service.CRM);
        assertRefused(caller.number());
    }

    private static void assertRefused(String number) throws Exception {
        JsonNode permission = permission(number);
        assertThat(permission.path("allowed").asBoolean(true)).isFalse();
        HttpResponse<String> refused = system.http(Service.GATEWAY)
                .send(
                        "POST",
                        "/api/v1/calls",
                        "{\"to\": \"sip:%s@127.0.0.1:9\", \"reason\": \"test\"}".formatted(number));
        assertThat(refused.statusCode()).as(refused.body()).isBetween(400, 499);
        assertThat(refused.body()).contains("do_not_call");
    }

    private static JsonNode permission(String number) throws Exception {
        return system.http(Service.CRM).get("/outbound-permission?reason=test&phone=" + Http.encode(number));
    }
}
