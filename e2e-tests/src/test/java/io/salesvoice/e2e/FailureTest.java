package io.salesvoice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.e2e.caller.Conversation;
import io.salesvoice.e2e.system.Deadline;
import io.salesvoice.e2e.system.Service;
import io.salesvoice.e2e.system.SystemUnderTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Processes that die in the middle of a call; each test leaves the system whole. */
@Tag("calls")
class FailureTest {
    private static SystemUnderTest system;

    @BeforeAll
    static void start() throws Exception {
        system = SystemUnderTest.running();
    }

    @Test
    void aCallOutlivesTheDeathOfTheDialogAndItsLeadIsKept() throws Exception {
        try (Conversation caller = Conversation.start(system, "filipp")) {
            caller.listen();
            caller.say("Меня зовут Пётр. Хочу заказать кофе в офис.");
            Leads.awaitLead(system, caller.number(), found -> found.hasNonNull("name"));
            try {
                system.kill(Service.DIALOG);
                caller.sayWithoutWaiting("Двадцать человек.");
                // It apologises rather than falling silent.
                assertThat(caller.call().hearing().awaitSpeech(Duration.ofMillis(300), Duration.ofSeconds(30)))
                        .as(caller.describe())
                        .isTrue();
            } finally {
                system.restart(Service.DIALOG);
            }
            if (!caller.call().isEnded()) {
                caller.awaitSilence();
            }
            JsonNode lead = Leads.awaitLead(system, caller.number(), found -> found.hasNonNull("name"));
            assertThat(lead.path("name").asString("")).isEqualTo("Пётр");
        }
    }

    @Test
    void aCallWhoseGatewayDiesIsInterruptedWithAllThatWasSaid() throws Exception {
        Conversation caller = Conversation.start(system, "zahar");
        caller.listen();
        caller.say("Здравствуйте. Сколько стоит тариф Старт?");
        int turns = caller.state().path("turns").size();
        try {
            system.kill(Service.GATEWAY);
        } finally {
            caller.call().close();
            system.restart(Service.GATEWAY);
        }
        JsonNode ended = Deadline.in(Duration.ofSeconds(60))
                .until(
                        "the orphaned call is ended",
                        caller::state,
                        state -> "ended".equals(state.path("state").asString("")));
        assertThat(ended.path("outcome").asString("")).isEqualTo("interrupted");
        assertThat(ended.path("turns").size()).isGreaterThanOrEqualTo(turns);
        assertThat(ended.path("turns").toString()).contains("тариф");
        Deadline.in(Duration.ofSeconds(30))
                .until(
                        "the dialog of the interrupted call is closed",
                        () -> system.http(Service.DIALOG)
                                .get("/dialog/sessions/" + caller.id())
                                .path("state")
                                .asString(""),
                        "ended"::equals);
    }
}
