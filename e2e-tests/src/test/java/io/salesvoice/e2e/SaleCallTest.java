package io.salesvoice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.e2e.caller.Conversation;
import io.salesvoice.e2e.caller.Persona;
import io.salesvoice.e2e.caller.StereoRecording;
import io.salesvoice.e2e.system.Service;
import io.salesvoice.e2e.system.SystemUnderTest;
import io.salesvoice.speech.audio.WavWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("calls")
class SaleCallTest {
    private static final int MOST_TURNS = 12;
    private static SystemUnderTest system;

    @BeforeAll
    static void start() throws Exception {
        system = SystemUnderTest.running();
    }

    @Test
    void aQuestionIsAnsweredAndTheCallerBecomesALead() throws Exception {
        try (Conversation caller = Conversation.start(system, "filipp")) {
            caller.listen();
            assertThat(caller.heardSince(0).toLowerCase(Locale.ROOT)).contains("записывается");

            int before = caller.call().hearing().position();
            caller.say("Здравствуйте. Сколько стоит тариф Команда?");
            assertThat(spoken(caller)).as(caller.describe()).contains("8900");
            assertThat(caller.heardSince(before)).isNotBlank();

            caller.say("Меня зовут Иван. Хочу подключить кофе в офис на двадцать человек.");
            caller.hangUp();

            JsonNode lead = Leads.awaitLead(system, caller.number(), found -> found.hasNonNull("name"));
            assertThat(lead.path("name").asString("")).isEqualTo("Иван");
            assertThat(lead.path("call_id").asString("")).isEqualTo(caller.id());
            assertThat(Leads.awaitEnd(caller).path("outcome").asString("")).isEqualTo("completed");
        }
    }

    @Test
    void aHappySaleLeavesLeadTaskTranscriptAndRecording() throws Exception {
        Persona persona = new Persona("Сергей", "Двадцать человек.", "Завтра в три часа дня.", "Да.");
        try (Conversation caller = Conversation.start(system, "zahar")) {
            caller.listen();
            String next = "Хочу подключить подписку на кофе в офис.";
            for (int turn = 0; turn < MOST_TURNS && !caller.call().isEnded(); turn++) {
                caller.say(next);
                next = persona.answerTo(caller.lastAnswer());
            }
            caller.keepRecording("happy-sale");
            caller.printTranscript();
            assertThat(caller.call().isEnded()).as(caller.describe()).isTrue();

            JsonNode ended = Leads.awaitEnd(caller);
            assertThat(ended.path("outcome").asString("")).isEqualTo("completed");
            JsonNode lead = Leads.awaitLead(system, caller.number(), found -> found.hasNonNull("name"));
            assertThat(lead.path("name").asString("")).isEqualTo("Сергей");
            assertThat(lead.path("need").asString("")).containsIgnoringCase("кофе");
            assertThat(lead.path("phone").asString("")).isEqualTo(caller.number());
            JsonNode task = Leads.awaitTask(system, caller.number(), found -> found.hasNonNull("due_at"));
            ZonedDateTime due = Instant.parse(task.path("due_at").asString()).atZone(ZoneId.of("Europe/Moscow"));
            ZonedDateTime tomorrow =
                    ZonedDateTime.now(ZoneId.of("Europe/Moscow")).plusDays(1);
            assertThat(due.toLocalDate()).isEqualTo(tomorrow.toLocalDate());
            assertThat(due.getHour()).isEqualTo(15);

            recordingHoldsBothSides(caller);
            assertThat(new String(system.http(Service.GATEWAY).getBytes("/metrics"), StandardCharsets.UTF_8))
                    .doesNotContain(caller.number().substring(1));
            for (Service service : Service.values()) {
                assertThat(system.log(service))
                        .as("log of " + service.module())
                        .doesNotContain(caller.number().substring(1))
                        .doesNotContain("Сергей");
            }
        }
    }

    private static void recordingHoldsBothSides(Conversation caller) throws Exception {
        StereoRecording recording = StereoRecording.parse(
                system.http(Service.GATEWAY).getBytes("/api/v1/calls/" + caller.id() + "/recording"));
        String assistant = recognise(recording.assistant(), recording.sampleRate());
        assertThat(assistant.toLowerCase(Locale.ROOT)).contains("записывается").doesNotContain("меня зовут");
        String person = recognise(recording.caller(), recording.sampleRate());
        assertThat(person.toLowerCase(Locale.ROOT)).contains("сергей").doesNotContain("записывается");
    }

    private static String recognise(short[] samples, int rate) throws Exception {
        return system.http(Service.ASR)
                .postAudio("/recognize", WavWriter.write(samples, rate))
                .path("text")
                .asString("");
    }

    /** All that the assistant said, digits without their spaces. */
    private static String spoken(Conversation caller) throws Exception {
        return String.join(" ", caller.texts("assistant")).replaceAll("(?<=\\d)[\\s\\u00a0\\u202f](?=\\d)", "");
    }
}
