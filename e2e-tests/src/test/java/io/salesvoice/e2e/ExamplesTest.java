package io.salesvoice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.e2e.system.Http;
import io.salesvoice.e2e.system.Service;
import io.salesvoice.e2e.system.SystemUnderTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The examples of the README, as they stand there. */
@Tag("calls")
class ExamplesTest {
    private static final Path REPOSITORY = Path.of("..");
    private static SystemUnderTest system;

    @BeforeAll
    static void start() throws Exception {
        system = SystemUnderTest.running();
    }

    @Test
    void theAudioOfTheRepositoryIsRecognisedAndAnotherFileSaysSomethingElse() throws Exception {
        JsonNode answer = system.http(Service.ASR)
                .postAudio("/recognize", Files.readAllBytes(REPOSITORY.resolve("test-audio.wav")));
        assertThat(answer.path("text").asString("").toLowerCase(Locale.ROOT))
                .contains("проверьте номер")
                .contains("наберите");
        assertThat(answer.path("language").asString("")).isEqualTo("ru-RU");
        JsonNode other = system.http(Service.ASR)
                .postAudio(
                        "/recognize",
                        Files.readAllBytes(
                                REPOSITORY.resolve("asr-service/src/test/resources/speech/first-participant.wav")));
        assertThat(other.path("text").asString("").toLowerCase(Locale.ROOT))
                .contains("конференци")
                .doesNotContain("номер");
    }

    @Test
    void speechIsMadeThatIsRecognisedBack() throws Exception {
        byte[] wav = system.http(Service.TTS)
                .postForBytes("/synthesize", "{\"text\": \"Привет! Это тестовый синтез речи.\", \"voice\": \"alena\"}");
        assertThat(new String(wav, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RIFF");
        assertThat(system.http(Service.ASR)
                        .postAudio("/recognize", wav)
                        .path("text")
                        .asString("")
                        .toLowerCase(Locale.ROOT))
                .contains("синтез речи");
    }

    @Test
    void theDialogTellsAboutTheProductsAndWhereItKnowsThatFrom() throws Exception {
        JsonNode answer = system.http(Service.DIALOG)
                .post(
                        "/dialog",
                        "{\"session_id\": \"test-123\", \"user_message\": \"Привет! Расскажи о ваших продуктах\"}");
        assertThat(answer.path("reply").asString("")).contains("кофе");
        assertThat(answer.path("sources").size()).isPositive();
    }

    @Test
    void aLeadIsStoredAndReadBack() throws Exception {
        Http crm = system.http(Service.CRM);
        HttpResponse<String> created = crm.send(
                "POST",
                "/leads",
                "{\"title\": \"Новый лид\", \"name\": \"Иван Иванов\", \"phone\": \"+7 (999) 123-45-67\","
                        + " \"source\": \"phone_call\"}");
        assertThat(created.statusCode()).as(created.body()).isIn(200, 201);
        JsonNode lead = Http.parse(created.body());
        assertThat(crm.get("/leads/" + lead.path("id").asString()).path("phone").asString(""))
                .isEqualTo("+79991234567");
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void everyServiceTellsHowItIsAndWhatItOffers(Service service) throws Exception {
        Http http = system.http(service);
        assertThat(http.get("/health").path("status").asString("")).isEqualTo("UP");
        assertThat(http.get("/stats").path("service").asString("")).isEqualTo(service.module());
        assertThat(http.get("/v3/api-docs").path("openapi").asString("")).startsWith("3.1");
        assertThat(http.send("GET", "/metrics", "").body()).contains("jvm_memory_used_bytes");
        assertThat(http.send("GET", "/swagger-ui.html", "").statusCode()).isIn(200, 302);
    }
}
