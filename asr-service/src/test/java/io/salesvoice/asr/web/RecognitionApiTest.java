package io.salesvoice.asr.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.asr.TestSpeech;
import io.salesvoice.asr.application.RecognitionStreams;
import io.salesvoice.common.wire.asr.AudioFrame;
import io.salesvoice.common.wire.asr.AudioFrameType;
import io.salesvoice.common.wire.asr.RecognitionEvent;
import io.salesvoice.common.wire.asr.RecognitionEvent.Type;
import io.salesvoice.speech.audio.Alaw;
import io.salesvoice.speech.audio.AudioClip;
import io.salesvoice.speech.audio.OggOpusWriter;
import io.salesvoice.speech.audio.Pcm;
import io.salesvoice.speech.audio.WavWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RecognitionApiTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final MediaType WAV = MediaType.parseMediaType("audio/wav");
    private static final MediaType FRAMED = MediaType.parseMediaType(AudioFrame.MEDIA_TYPE);

    @LocalServerPort
    private int port;

    @Autowired
    private RecognitionStreams streams;

    @Autowired
    private WebClient.Builder builder;

    private WebTestClient client;
    private WebClient duplex;

    @BeforeEach
    void connect() {
        client = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(PATIENCE)
                .build();
        duplex = builder.clone().baseUrl("http://127.0.0.1:" + port).build();
    }

    @Test
    void recognisesTheTestFileAndAnotherOneDifferently() {
        upload(TestSpeech.bytes(TestSpeech.testAudioFile()), WAV, "ru-RU")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.text")
                .value(
                        String.class,
                        text -> assertThat(text.toLowerCase(Locale.ROOT))
                                .isEqualTo("пожалуйста, проверьте номер и наберите еще раз."))
                .jsonPath("$.language")
                .isEqualTo("ru-RU")
                .jsonPath("$.confidence")
                .isNumber()
                .jsonPath("$.duration_ms")
                .isEqualTo(3210)
                .jsonPath("$.segments[0].end_ms")
                .isNumber()
                .jsonPath("$.engine")
                .isEqualTo("whisper-base-q8_0")
                .jsonPath("$.processing_ms")
                .isNumber();
        upload(WavWriter.write(TestSpeech.firstParticipant()), WAV, "ru-RU")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.text")
                .value(
                        String.class,
                        text -> assertThat(text.toLowerCase(Locale.ROOT))
                                .contains("участник")
                                .doesNotContain("номер"));
    }

    @Test
    void readsOtherContainersAlike() {
        AudioClip clip = TestSpeech.testAudio();
        byte[] alaw = new byte[clip.samples().length];
        Alaw.encode(clip.samples(), 0, alaw.length, alaw, 0);
        assertHeard(alaw, MediaType.parseMediaType("audio/PCMA"));
        assertHeard(Pcm.toBytes(clip.at(16000).samples()), MediaType.parseMediaType("audio/l16;rate=16000"));
        assertHeard(OggOpusWriter.write(clip), MediaType.parseMediaType("audio/ogg"));
        assertHeard(WavWriter.write(clip.at(44100)), MediaType.APPLICATION_OCTET_STREAM);
    }

    @Test
    void silenceHasNoText() {
        upload(WavWriter.write(new short[80_000], 8000), WAV, "ru-RU")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.text")
                .isEqualTo("")
                .jsonPath("$.segments")
                .isEmpty();
    }

    @Test
    void refusesBadInputWithAProblem() {
        byte[] good = TestSpeech.bytes(TestSpeech.testAudioFile());
        assertProblem(Arrays.copyOf(good, good.length / 2), WAV, "ru-RU", 400, "truncated_audio");
        assertProblem(new byte[] {1}, WAV, "ru-RU", 400, "truncated_audio");
        assertProblem(new byte[] {1}, MediaType.TEXT_PLAIN, "ru-RU", 415, "unsupported_audio_type");
        assertProblem(new byte[1000], MediaType.parseMediaType("audio/mpeg"), "ru-RU", 415, "unsupported_audio_type");
        assertProblem(new byte[1000], WAV, "ru-RU", 400, "malformed_audio");
        assertProblem(good, WAV, "tlh", 400, "unsupported_language");
        assertProblem(WavWriter.write(new short[4000 * 601], 4000), WAV, "ru-RU", 413, "audio_too_long");
        client.post()
                .uri("/recognize")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(415)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unsupported_media_type");
        MultipartBodyBuilder empty = new MultipartBodyBuilder();
        empty.part("language", "ru-RU");
        client.post()
                .uri("/recognize")
                .body(BodyInserters.fromMultipartData(empty.build()))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("audio");
    }

    @Test
    void refusesTwoHundredMegabytesAndStaysAlive() {
        byte[] block = new byte[1 << 20];
        Flux<org.springframework.core.io.buffer.DataBuffer> body =
                Flux.range(0, 200).map(i -> new DefaultDataBufferFactory().wrap(block));
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.asyncPart("audio", body, org.springframework.core.io.buffer.DataBuffer.class)
                .filename("big.wav")
                .contentType(WAV);
        Integer status = duplex.post()
                .uri("/recognize")
                .body(BodyInserters.fromMultipartData(form.build()))
                .exchangeToMono(response -> Mono.just(response.statusCode().value()))
                .onErrorReturn(413)
                .block(PATIENCE);
        assertThat(status).isEqualTo(413);
        client.get().uri("/health").exchange().expectStatus().isOk();
    }

    @Test
    void answersEachCommittedUtteranceWhileTheBodyIsStillOpen() {
        Sinks.Many<AudioFrame> frames = Sinks.many().unicast().onBackpressureBuffer();
        List<RecognitionEvent> events = new ArrayList<>();
        frames.tryEmitNext(AudioFrame.context("{\"expected_slot\":\"phone\",\"prompt\":\"номер\"}"));
        frames.tryEmitNext(AudioFrame.silence(2000));
        say(frames, TestSpeech.testAudio());
        frames.tryEmitNext(AudioFrame.mark(AudioFrameType.LIKELY_END));
        frames.tryEmitNext(AudioFrame.mark(AudioFrameType.COMMIT));
        framed(frames.asFlux(), "sample_rate=8000&language=ru-RU&session_id=t1")
                .doOnNext(event -> {
                    events.add(event);
                    if (event.type() == Type.FINAL && event.utterance() == 1) {
                        say(frames, TestSpeech.firstParticipant());
                        frames.tryEmitNext(AudioFrame.mark(AudioFrameType.COMMIT));
                        frames.tryEmitNext(AudioFrame.mark(AudioFrameType.COMMIT));
                    }
                    if (event.type() == Type.FINAL && event.utterance() == 2) {
                        frames.tryEmitComplete();
                    }
                })
                .blockLast(PATIENCE);
        List<RecognitionEvent> finals =
                events.stream().filter(event -> event.type() == Type.FINAL).toList();
        assertThat(finals).extracting(RecognitionEvent::utterance).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(text(finals, 1)).contains("номер");
        assertThat(text(finals, 2)).contains("участник");
        assertThat(text(finals, 3)).isEmpty();
        assertThat(finals.getFirst().startMs()).isGreaterThanOrEqualTo(2000);
    }

    @Test
    void findsUtterancesItselfInPlainAudioAndAnswersAsServerSentEvents() {
        AudioClip clip = TestSpeech.joined(1500, TestSpeech.testAudio(), TestSpeech.firstParticipant());
        List<RecognitionEvent> events = duplex.post()
                .uri("/recognize/stream?language=ru-RU")
                .contentType(WAV)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .bodyValue(WavWriter.write(clip))
                .retrieve()
                .bodyToFlux(
                        new org.springframework.core.ParameterizedTypeReference<ServerSentEvent<RecognitionEvent>>() {})
                .mapNotNull(ServerSentEvent::data)
                .collectList()
                .block(PATIENCE);
        assertThat(events).isNotNull();
        List<RecognitionEvent> finals =
                events.stream().filter(event -> event.type() == Type.FINAL).toList();
        assertThat(finals).hasSize(2);
        assertThat(finals.getFirst().text()).containsIgnoringCase("проверьте номер");
        assertThat(finals.getLast().text()).containsIgnoringCase("участник");
        assertThat(events).extracting(RecognitionEvent::type).contains(Type.END_OF_UTTERANCE);
    }

    @Test
    void garbageInAStreamEndsItWithAnError() {
        byte[] garbage = new byte[500];
        Arrays.fill(garbage, (byte) 0xEE);
        List<RecognitionEvent> events = duplex.post()
                .uri("/recognize/stream?sample_rate=8000")
                .contentType(FRAMED)
                .bodyValue(garbage)
                .retrieve()
                .bodyToFlux(RecognitionEvent.class)
                .collectList()
                .block(PATIENCE);
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(Type.ERROR);
            assertThat(event.code()).isEqualTo("malformed_frame");
        });
        assertNoStreamIsLeft();
    }

    @Test
    void refusesAStreamThatCanNeverWork() {
        client.post()
                .uri("/recognize/stream?sample_rate=11025")
                .contentType(FRAMED)
                .bodyValue(new byte[0])
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("sample_rate");
        client.post()
                .uri("/recognize/stream?session_id=a%20b")
                .contentType(FRAMED)
                .bodyValue(new byte[0])
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid_session_id");
    }

    @Test
    void aClientThatGoesLeavesNothingBehind() {
        Sinks.Many<AudioFrame> frames = Sinks.many().unicast().onBackpressureBuffer();
        say(frames, TestSpeech.testAudio());
        frames.tryEmitNext(AudioFrame.mark(AudioFrameType.LIKELY_END));
        framed(frames.asFlux(), "sample_rate=8000").blockFirst(PATIENCE);
        assertNoStreamIsLeft();
    }

    @Test
    void clientsThatGoBeforeTheFirstEventLeaveNothingBehind() throws IOException {
        byte[] head = ("POST /recognize/stream?sample_rate=8000 HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: "
                        + AudioFrame.MEDIA_TYPE + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        AudioClip clip = TestSpeech.testAudio();
        for (int i = 0; i < 12; i++) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                OutputStream out = socket.getOutputStream();
                out.write(head);
                for (int at = 0; at < clip.samples().length; at += 8000) {
                    chunk(out, AudioFrame.pcm(clip.samples(), at, Math.min(8000, clip.samples().length - at)));
                }
                chunk(out, AudioFrame.mark(i % 2 == 0 ? AudioFrameType.COMMIT : AudioFrameType.LIKELY_END));
                if (i % 3 == 0) {
                    out.write("zz\r\nno chunk".getBytes(StandardCharsets.US_ASCII));
                }
                if (i % 4 == 0) {
                    out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                }
                out.flush();
            }
        }
        assertNoStreamIsLeft();
        client.get().uri("/health").exchange().expectStatus().isOk();
    }

    private static void chunk(OutputStream out, AudioFrame frame) throws IOException {
        byte[] bytes = frame.encode();
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void describesItselfAndItsWork() {
        client.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.paths['/recognize'].post")
                .exists()
                .jsonPath("$.paths['/recognize/stream'].post")
                .exists();
        client.get()
                .uri("/health")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.components.recognizer.details.engine")
                .isEqualTo("whisper-base-q8_0");
        client.get()
                .uri("/stats")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.gauges['asr.decodes.waiting']")
                .isNumber();
        client.get().uri("/metrics").exchange().expectStatus().isOk();
    }

    private Flux<RecognitionEvent> framed(Flux<AudioFrame> frames, String query) {
        DefaultDataBufferFactory buffers = new DefaultDataBufferFactory();
        return duplex.post()
                .uri("/recognize/stream?" + query)
                .contentType(FRAMED)
                .accept(MediaType.APPLICATION_NDJSON)
                .body((request, context) ->
                        request.writeAndFlushWith(frames.map(frame -> Mono.just(buffers.wrap(frame.encode())))))
                .retrieve()
                .bodyToFlux(RecognitionEvent.class);
    }

    private static void say(Sinks.Many<AudioFrame> frames, AudioClip clip) {
        for (int at = 0; at < clip.samples().length; at += 160) {
            frames.tryEmitNext(AudioFrame.pcm(clip.samples(), at, Math.min(160, clip.samples().length - at)));
        }
    }

    private static String text(List<RecognitionEvent> events, int utterance) {
        return events.stream()
                .filter(event -> event.utterance() == utterance)
                .findFirst()
                .orElseThrow()
                .text()
                .toLowerCase(Locale.ROOT);
    }

    private void assertNoStreamIsLeft() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (streams.open() > 0 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(streams.open()).isZero();
    }

    private void assertHeard(byte[] audio, MediaType type) {
        upload(audio, type, "ru-RU")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.text")
                .value(
                        String.class,
                        text -> assertThat(text.toLowerCase(Locale.ROOT)).contains("номер"));
    }

    private void assertProblem(byte[] audio, MediaType type, String language, int status, String code) {
        upload(audio, type, language)
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    private WebTestClient.ResponseSpec upload(byte[] audio, MediaType type, String language) {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("audio", new ByteArrayResource(audio), type).filename("audio");
        form.part("language", language);
        return client.post()
                .uri("/recognize")
                .body(BodyInserters.fromMultipartData(form.build()))
                .exchange();
    }
}
