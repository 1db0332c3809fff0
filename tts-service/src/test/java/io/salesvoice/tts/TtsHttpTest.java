package io.salesvoice.tts;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.common.client.TtsClient;
import io.salesvoice.common.wire.tts.SynthesisEvent;
import io.salesvoice.common.wire.tts.SynthesisRequest;
import io.salesvoice.common.wire.tts.Voice;
import io.salesvoice.speech.audio.AudioClip;
import io.salesvoice.speech.audio.AudioLimits;
import io.salesvoice.speech.audio.WavReader;
import io.salesvoice.speech.synthesis.rhvoice.RhVoiceQuality;
import io.salesvoice.tts.local.LocalSpeechProperties;
import io.salesvoice.tts.local.LocalSynthesizer;
import io.salesvoice.tts.speech.SpeechSynthesizer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import redis.embedded.RedisServer;

/** The whole service over HTTP with an engine of tones and a real Redis. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "salesvoice.tts.local.voices-dir=/nonexistent"})
class TtsHttpTest {
    private static final FakeSpeechEngine ENGINE = new FakeSpeechEngine();
    private static RedisServer redis;
    private static Path data;

    @LocalServerPort
    private int port;

    @Autowired
    private TtsClient tts;

    private WebTestClient client;

    @TestConfiguration
    static class Engine {
        @Bean
        @Primary
        SpeechSynthesizer fakeSynthesizer() {
            return new LocalSynthesizer(ENGINE, "", new LocalSpeechProperties("", RhVoiceQuality.MIN, 2, 16, 20_000));
        }
    }

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) throws IOException {
        int redisPort = freePort();
        redis = RedisServer.newRedisServer()
                .port(redisPort)
                .setting("save \"\"")
                .build();
        redis.start();
        data = Files.createTempDirectory("tts");
        int httpPort = freePort();
        registry.add("spring.data.redis.port", () -> redisPort);
        registry.add("salesvoice.tts.lexicon.file", () -> data.resolve("lexicon.yml"));
        registry.add("server.port", () -> httpPort);
        registry.add("salesvoice.clients.tts-url", () -> "http://127.0.0.1:" + httpPort);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @AfterAll
    static void stop() throws IOException {
        redis.stop();
    }

    @BeforeEach
    void connect() {
        client = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(30))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 * 1024 * 1024))
                .build();
    }

    private WebTestClient.ResponseSpec post(String path, String json, String accept) {
        return client.post()
                .uri(path)
                .header("Accept", accept)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    private static AudioClip clip(byte[] wav) {
        return WavReader.read(wav, new AudioLimits(Duration.ofMinutes(1)));
    }

    private static byte[] body(WebTestClient.ResponseSpec response) {
        byte[] bytes = response.expectBody().returnResult().getResponseBody();
        assertThat(bytes).isNotNull();
        return bytes;
    }

    @Test
    void answersTheExampleOfTheBriefWithAWavFile() {
        byte[] wav = body(
                post("/synthesize", "{\"text\": \"Привет! Это тестовый синтез речи.\", \"voice\": \"alena\"}", "*/*")
                        .expectStatus()
                        .isOk()
                        .expectHeader()
                        .contentType("audio/wav")
                        .expectHeader()
                        .valueEquals("X-Engine", "fake")
                        .expectHeader()
                        .valueEquals("X-Duration-Ms", "500"));
        assertThat(clip(wav).sampleRate()).isEqualTo(24000);
        assertThat(clip(wav).durationMs()).isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource({
        "wav,16000,audio/wav,6444",
        "pcm,8000,application/octet-stream,3200",
        "pcm,22050,application/octet-stream,8820",
        "pcm,48000,application/octet-stream,19200",
        "alaw,,audio/x-alaw-basic,1600",
        "PCM,8000,application/octet-stream,3200"
    })
    void makesEachFormatAtEachRate(String format, Integer rate, String type, int length) {
        String json = "{\"text\":\"раз два\",\"format\":\"" + format + "\""
                + (rate == null ? "" : ",\"sample_rate\":" + rate) + "}";
        byte[] audio = body(post("/synthesize", json, "*/*")
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(type));
        assertThat(audio).hasSize(length);
    }

    @Test
    void makesOggOpus() {
        for (String path : List.of("/synthesize", "/synthesize/stream")) {
            byte[] ogg = body(post(path, "{\"text\":\"раз два три\"}", "audio/ogg")
                    .expectStatus()
                    .isOk());
            assertThat(new String(ogg, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("OggS");
            assertThat(new String(ogg, 28, 8, StandardCharsets.US_ASCII)).isEqualTo("OpusHead");
        }
    }

    @Test
    void streamsBareAudioThatEqualsTheWhole() {
        String json = "{\"text\":\"один два три четыре\",\"sample_rate\":8000,\"format\":\"pcm\"}";
        byte[] stream =
                body(post("/synthesize/stream", json, "*/*").expectStatus().isOk());
        byte[] whole = body(post("/synthesize", json, "*/*").expectStatus().isOk());
        assertThat(stream).isEqualTo(whole).hasSize(6400);
    }

    @Test
    void tellsWordsByTheOriginalText() {
        String text = "Тариф — 8 900 ₽, верно?";
        List<SynthesisEvent> events = tts.events(SynthesisRequest.pcm(text, "filipp", 8000))
                .collectList()
                .blockOptional(Duration.ofSeconds(30))
                .orElseThrow();
        assertThat(events.stream()
                        .filter(event -> event.type() == SynthesisEvent.Type.WORD)
                        .map(event -> text.substring(event.textStart(), event.textEnd()) + "@" + event.startMs()))
                .containsExactly("Тариф@0", "8 900 ₽@100", "верно@500");
        int bytes = events.stream()
                .filter(event -> event.type() == SynthesisEvent.Type.AUDIO)
                .mapToInt(event -> Base64.getDecoder().decode(event.pcmBase64()).length)
                .sum();
        assertThat(bytes).isEqualTo(6 * 1600);
        assertThat(events.getLast().type()).isEqualTo(SynthesisEvent.Type.DONE);
        assertThat(events.getLast().durationMs()).isEqualTo(600);
        assertThat(events.getLast().engine()).isEqualTo("fake");
    }

    @Test
    void stopsTheEngineWhenTheConnectionCloses() {
        int before = ENGINE.stopped();
        tts.events(SynthesisRequest.pcm("говори бесконечно", null, 8000))
                .take(5)
                .blockLast(Duration.ofSeconds(30));
        Deadline.until("the engine stopped", () -> ENGINE.stopped() == before + 1);
    }

    @Test
    void speaksTheSameTextFromTheCacheTheSecondTime() {
        String json = "{\"text\":\"только однажды сказано\",\"voice\":\"jane\",\"sample_rate\":8000}";
        byte[] first = body(post("/synthesize", json, "*/*").expectStatus().isOk());
        Deadline.until("the cache has it", () -> {
            long asked = asked("только однажды сказано");
            byte[] again = body(post("/synthesize", json, "*/*").expectStatus().isOk());
            assertThat(again).isEqualTo(first);
            return asked("только однажды сказано") == asked;
        });
        client.get()
                .uri("/metrics")
                .exchange()
                .expectBody(String.class)
                .value(metrics -> assertThat(metrics)
                        .contains("salesvoice_tts_cache_total{outcome=\"hit\"")
                        .contains("salesvoice_tts_first_audio_seconds_count{source=\"cache\"")
                        .contains("salesvoice_tts_realtime_factor"));
    }

    private static long asked(String text) {
        return ENGINE.requests().stream()
                .filter(request -> request.text().equals(text))
                .count();
    }

    @Test
    void passesSpeedPitchAndTheAliasOn() {
        post(
                        "/synthesize",
                        "{\"text\":\"быстрее\",\"voice\":\"zahar\",\"speed\":1.5,\"pitch\":2.0,\"volume\":0.5}",
                        "*/*")
                .expectStatus()
                .isOk();
        assertThat(ENGINE.requests()).anySatisfy(request -> {
            assertThat(request.text()).isEqualTo("быстрее");
            assertThat(request.voice()).isEqualTo("Aleksandr");
            assertThat(request.rate()).isEqualTo(1.5);
            assertThat(request.pitch()).isEqualTo(1.8);
            assertThat(request.volume()).isEqualTo(0.5);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"text":""}                                   | empty_text              | text
            {"text":"  "}                                 | empty_text              | text
            {}                                            | empty_text              | text
            {"text":"а","voice":"nobody"}                 | unknown_voice           | voice
            {"text":"а","speed":0}                        | out_of_range            | speed
            {"text":"а","speed":3.1}                      | out_of_range            | speed
            {"text":"а","pitch":-1}                       | out_of_range            | pitch
            {"text":"а","volume":99}                      | out_of_range            | volume
            {"text":"а","format":"mp3"}                   | unsupported_format      | format
            {"text":"а","sample_rate":44100}              | unsupported_sample_rate | sample_rate
            {"text":"а","language":"en-US"}               | unsupported_language    | language
            {"text":"а","speed":"fast"}                   | invalid_field           | speed
            """)
    void saysWhichFieldIsWrong(String json, String code, String field) {
        for (String path : List.of("/synthesize", "/synthesize/stream")) {
            post(path, json, "*/*")
                    .expectStatus()
                    .isBadRequest()
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo(code)
                    .jsonPath("$.field")
                    .isEqualTo(field);
        }
    }

    @Test
    void namesTheVoicesThatAreThere() {
        post("/synthesize", "{\"text\":\"а\",\"voice\":\"nobody\"}", "*/*")
                .expectBody()
                .jsonPath("$.expected")
                .value(expected ->
                        assertThat((String) expected).contains("alena").contains("Anna"));
        List<Voice> voices = tts.voices().blockOptional(Duration.ofSeconds(30)).orElseThrow();
        assertThat(voices)
                .extracting(Voice::name)
                .contains("alena", "filipp", "Anna")
                .doesNotContain("Alan");
        assertThat(voices).extracting(Voice::gender).containsOnly("male", "female");
    }

    @Test
    void refusesWhatIsNoRequestAndLivesOn() {
        post("/synthesize", "{\"text\":", "*/*")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid_json");
        post("/synthesize", "{\"text\":\"" + "а".repeat(100_000) + "\"}", "*/*")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("text_too_long");
        // Answered before it is read: the connection cannot serve again.
        client.post()
                .uri("/synthesize")
                .header("Connection", "close")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"text\":\"" + "а".repeat(2_000_000) + "\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(413);
        post("/synthesize", "{\"text\":\"а\"}", "image/png").expectStatus().isEqualTo(406);
        client.post()
                .uri("/synthesize")
                .contentType(MediaType.TEXT_PLAIN)
                .bodyValue("привет")
                .exchange()
                .expectStatus()
                .isEqualTo(415)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        client.get().uri("/nowhere").exchange().expectStatus().isNotFound();
        post("/synthesize", "{\"text\":\"ещё раз\"}", "*/*").expectStatus().isOk();
    }

    @Test
    void answersAFailingEngineWith503() {
        for (String accept : List.of("*/*", "application/x-ndjson")) {
            post("/synthesize/stream", "{\"text\":\"сломайся\"}", accept)
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .exists("Retry-After")
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("synthesis_failed");
        }
    }

    @Test
    void saysNothingForTextWithoutWords() {
        byte[] wav = body(
                post("/synthesize", "{\"text\":\"...!\"}", "*/*").expectStatus().isOk());
        assertThat(wav).hasSize(44);
        assertThat(Arrays.copyOf(wav, 4)).isEqualTo("RIFF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void learnsAPronunciationAndForgetsIt() throws IOException {
        put("звонит", "{\"spoken\":\"звони́т\"}").expectStatus().isCreated();
        put("Звонит", "{\"spoken\":\"звони́т\"}").expectStatus().isOk();
        assertThat(Files.readString(data.resolve("lexicon.yml"))).contains("звонит: звони́т");
        client.get()
                .uri("/lexicon")
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].written")
                .isEqualTo("звонит");
        post("/normalize", "{\"text\":\"Он звонит в 15:00\"}", "*/*")
                .expectBody()
                .jsonPath("$.spoken")
                .isEqualTo("Он звони́т в три часа дня");
        put("пусто", "{\"spoken\":\" \"}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("spoken");
        put("!", "{\"spoken\":\"а\"}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("written");
        client.delete()
                .uri("/lexicon/{written}", "звонит")
                .exchange()
                .expectStatus()
                .isNoContent();
        client.delete()
                .uri("/lexicon/{written}", "звонит")
                .exchange()
                .expectStatus()
                .isNotFound();
        post("/normalize", "{\"text\":\"звонит\"}", "*/*")
                .expectBody()
                .jsonPath("$.spoken")
                .isEqualTo("звонит");
    }

    private WebTestClient.ResponseSpec put(String written, String json) {
        return client.put()
                .uri("/lexicon/{written}", written)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    @Test
    void tellsItsHealthAndItsContract() {
        client.get()
                .uri("/health")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.components.synthesis.details.engine")
                .isEqualTo("fake")
                .jsonPath("$.components.synthesis.details.degraded")
                .isEqualTo(false);
        client.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.openapi")
                .isEqualTo("3.1.0")
                .jsonPath("$.paths['/synthesize/stream'].post.summary")
                .exists()
                .jsonPath("$.components.schemas.SynthesisRequest.properties.sample_rate")
                .exists();
        client.get().uri("/swagger-ui.html").exchange().expectStatus().is3xxRedirection();
        client.get().uri("/stats").exchange().expectStatus().isOk();
    }
}
