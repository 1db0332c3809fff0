package io.salesvoice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.e2e.caller.Conversation;
import io.salesvoice.e2e.system.Deadline;
import io.salesvoice.e2e.system.Http;
import io.salesvoice.e2e.system.Service;
import io.salesvoice.e2e.system.SystemUnderTest;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("calls")
class SaleCallTest {
    private static SystemUnderTest system;

    @BeforeAll
    static void start() throws Exception {
        system = SystemUnderTest.running();
    }

    @Test
    void aQuestionIsAnsweredAndTheCallerBecomesALead() throws Exception {
        try (Conversation caller = Conversation.start(system, "filipp")) {
            caller.listen();
            assertThat(caller.heardSince(0).toLowerCase(Locale.ROOT)).contains("разговор записывается");

            int before = caller.call().hearing().position();
            caller.say("Здравствуйте. Сколько стоит тариф Команда?");
            assertThat(caller.lastAnswer()).contains("8900");
            assertThat(caller.heardSince(before)).isNotBlank();

            caller.say("Меня зовут Иван. Хочу подключить кофе в офис на двадцать человек.");
            caller.hangUp();

            JsonNode lead = Deadline.in(Duration.ofSeconds(20))
                    .until("a lead of the caller", () -> leadOf(caller.number()), found -> !found.isMissingNode());
            assertThat(lead.path("name").asString("")).isEqualTo("Иван");
            assertThat(lead.path("call_id").asString("")).isEqualTo(caller.id());

            JsonNode ended = Deadline.in(Duration.ofSeconds(10))
                    .until(
                            "the call is over",
                            caller::state,
                            state -> "ended".equals(state.path("state").asString("")));
            assertThat(ended.path("outcome").asString("")).isEqualTo("completed");
        }
    }

    private static JsonNode leadOf(String number) throws Exception {
        return system.http(Service.CRM)
                .get("/leads?phone=" + Http.encode(number))
                .path("items")
                .path(0);
    }
}
