package io.salesvoice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.e2e.caller.Conversation;
import io.salesvoice.e2e.caller.PhoneCall;
import io.salesvoice.e2e.system.Deadline;
import io.salesvoice.e2e.system.Service;
import io.salesvoice.e2e.system.SystemUnderTest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("calls")
class TurnTakingTest {
    private static SystemUnderTest system;

    @BeforeAll
    static void start() throws Exception {
        system = SystemUnderTest.running();
    }

    @Test
    void anInterruptedAnswerIsKeptOnlyAsFarAsItWasHeard() throws Exception {
        try (Conversation caller = Conversation.start(system, "filipp")) {
            caller.listen();
            short[] interruption = caller.phrase("Подождите, подождите, скажите лучше, сколько стоит доставка?");
            caller.sayWithoutWaiting("Какие у вас есть тарифы?");
            assertThat(caller.call().hearing().awaitSpeech(Duration.ofMillis(1500), Duration.ofSeconds(20)))
                    .isTrue();
            caller.call().say(interruption);
            caller.listen();

            JsonNode cutOff = Deadline.in(Duration.ofSeconds(10))
                    .until(
                            "an interrupted turn in the call",
                            () -> interruptedTurn(caller),
                            turn -> !turn.isMissingNode());
            String text = cutOff.path("text").asString("");
            String heard = cutOff.path("heard_text").asString("");
            assertThat(heard).isNotBlank().hasSizeLessThan(text.length());
            assertThat(text).startsWith(heard.substring(0, Math.min(10, heard.length())));
            assertThat(caller.lastAnswer().toLowerCase(Locale.ROOT)).contains("достав");
        }
    }

    @Test
    void whatIsSaidOverTheNoticeIsAnswered() throws Exception {
        // Made before the call, so that it begins while the notice is being spoken.
        try (Conversation caller = Conversation.start(system, "filipp")) {
            short[] question = caller.phrase("Сколько стоит подписка на кофе для офиса?");
            assertThat(caller.call().hearing().awaitSpeech(Duration.ofMillis(400), Duration.ofSeconds(20)))
                    .isTrue();
            caller.call().say(question);
            Deadline.in(Duration.ofSeconds(30))
                    .until(
                            "an answer to the question over the notice",
                            () -> digits(caller.texts("assistant")),
                            said -> said.contains("4900"));
        }
    }

    @Test
    void aSilentCallerIsPromptedTwiceAndThenLeftPolitely() throws Exception {
        try (Conversation caller = Conversation.start(system, "filipp")) {
            caller.listen();
            assertThat(caller.call().endsByItself(Duration.ofSeconds(120))).isTrue();
            JsonNode ended = Leads.awaitEnd(caller);
            assertThat(ended.path("outcome").asString("")).isEqualTo("completed");
            assertThat(caller.texts("assistant").size()).as(caller.describe()).isGreaterThanOrEqualTo(3);
            assertThat(caller.texts("caller")).isEmpty();
        }
    }

    @Test
    void aNumberKeyedInBecomesTheLeadsPhone() throws Exception {
        try (Conversation caller = Conversation.start(system, "zahar", Conversation.ANONYMOUS)) {
            caller.listen();
            caller.say("Хочу оставить заявку, перезвоните мне.");
            for (int turn = 0; turn < 6 && !asksForANumber(caller.lastAnswer()); turn++) {
                caller.say(answer(caller.lastAnswer()));
            }
            caller.call().press("89165550101#");
            caller.listen();
            caller.say("Да, верно.");
            JsonNode lead = Leads.awaitLead(system, "+79165550101", found -> found.hasNonNull("phone"));
            assertThat(lead.path("call_id").asString("")).isEqualTo(caller.id());
        }
    }

    @Test
    void aHangUpInMidSentenceFreesTheLineAtOnce() throws Exception {
        Conversation caller = Conversation.start(system, "filipp");
        caller.listen();
        caller.sayWithoutWaiting("Какие у вас есть тарифы?");
        assertThat(caller.call().hearing().awaitSpeech(Duration.ofMillis(600), Duration.ofSeconds(20)))
                .isTrue();
        caller.hangUp();
        JsonNode ended = Leads.awaitEnd(caller);
        assertThat(ended.path("outcome").asString("")).isEqualTo("completed");
        assertThat(ended.path("turns").size()).isGreaterThanOrEqualTo(2);
        // The line is free: as many calls as the limit allows are answered again.
        for (int index = 0; index < SystemUnderTest.MAX_CALLS; index++) {
            try (PhoneCall next = PhoneCall.dial(system.sipAddress(), Conversation.freshNumber())) {
                assertThat(next.hearing().awaitSpeech(Duration.ofMillis(100), Duration.ofSeconds(20)))
                        .isTrue();
                next.hangUp();
            }
        }
        assertThat(system.http(Service.GATEWAY).isHealthy()).isTrue();
    }

    private static JsonNode interruptedTurn(Conversation caller) throws Exception {
        JsonNode turns = caller.state().path("turns");
        for (JsonNode turn : turns) {
            if (turn.path("interrupted").asBoolean(false)) {
                return turn;
            }
        }
        return turns.path(turns.size());
    }

    private static boolean asksForANumber(String text) {
        return text.toLowerCase(Locale.ROOT).contains("номер") && text.contains("?");
    }

    private static String answer(String question) {
        String asked = question.toLowerCase(Locale.ROOT);
        if (asked.contains("обращаться") || asked.contains("имя")) {
            return "Меня зовут Ольга.";
        }
        if (asked.contains("человек")) {
            return "Пятнадцать человек.";
        }
        return "Завтра в двенадцать часов дня.";
    }

    private static String digits(List<String> texts) {
        return String.join(" ", texts).replaceAll("(?<=\\d)[\\s\\u00a0\\u202f](?=\\d)", "");
    }
}
