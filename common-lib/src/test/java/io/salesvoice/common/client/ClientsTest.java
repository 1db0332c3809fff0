package io.salesvoice.common.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.asr.AudioFrame;
import io.salesvoice.common.wire.asr.AudioFrameDecoder;
import io.salesvoice.common.wire.asr.AudioFrameType;
import io.salesvoice.common.wire.asr.RecognitionEvent;
import io.salesvoice.common.wire.dialog.DialogEvent;
import io.salesvoice.common.wire.dialog.SessionRequest;
import io.salesvoice.common.wire.dialog.TurnRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** The clients against a server that speaks the contract. */
@SpringBootTest(
        classes = ClientsTest.PeerApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.application.name=peer")
class ClientsTest {
    @SpringBootApplication
    static class PeerApplication {
        @RestController
        static class Peer {
            @PostMapping(path = "/recognize/stream", produces = MediaType.APPLICATION_NDJSON_VALUE)
            Flux<RecognitionEvent> recognize(ServerHttpRequest request) {
                AudioFrameDecoder decoder = new AudioFrameDecoder();
                return request.getBody()
                        .concatMapIterable(Peer::bytes)
                        .concatMapIterable(decoder::feed)
                        .map(frame -> new RecognitionEvent(
                                frame.type() == AudioFrameType.COMMIT
                                        ? RecognitionEvent.Type.FINAL
                                        : RecognitionEvent.Type.PARTIAL,
                                1,
                                1,
                                0,
                                20,
                                frame.type().name(),
                                "peer",
                                null,
                                null,
                                null));
            }

            private static List<java.nio.ByteBuffer> bytes(DataBuffer buffer) {
                byte[] copy = new byte[buffer.readableByteCount()];
                buffer.read(copy);
                DataBufferUtils.release(buffer);
                return List.of(java.nio.ByteBuffer.wrap(copy));
            }

            @PostMapping(path = "/dialog/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
            Flux<ServerSentEvent<DialogEvent>> turn(@RequestBody TurnRequest request) {
                DialogEvent sentence = new DialogEvent.Spoken(0, "Вы сказали: " + request.userMessage(), true);
                DialogEvent done = new DialogEvent.Done(
                        request.turnId(),
                        request.revision(),
                        null,
                        Map.of(),
                        "open",
                        List.of(),
                        null,
                        false,
                        "peer",
                        1);
                return Flux.just(
                        ServerSentEvent.builder(sentence).event("sentence").build(),
                        ServerSentEvent.builder(done).event("done").build());
            }

            @PostMapping("/dialog/sessions")
            void open() {
                throw ServiceException.unavailable("starting", "not ready", Duration.ofSeconds(1), null);
            }
        }
    }

    @Value("${local.server.port}")
    int port;

    @org.springframework.beans.factory.annotation.Autowired
    WebClient.Builder builder;

    private WebClient client;

    @BeforeEach
    void connect() {
        client = builder.clone().baseUrl("http://127.0.0.1:" + port).build();
    }

    @Test
    void recognitionAnswersWhileAudioIsStillBeingSent() throws InterruptedException {
        Sinks.Many<AudioFrame> frames = Sinks.many().unicast().onBackpressureBuffer();
        BlockingQueue<RecognitionEvent> events = new LinkedBlockingQueue<>();
        var stream = new AsrClient(client)
                .stream("s-1", 8000, "ru-RU", frames.asFlux()).subscribe(events::add);
        frames.tryEmitNext(AudioFrame.pcm(new short[160], 0, 160));
        assertThat(events.poll(20, TimeUnit.SECONDS))
                .extracting(RecognitionEvent::text)
                .isEqualTo("PCM");
        frames.tryEmitNext(AudioFrame.mark(AudioFrameType.COMMIT));
        assertThat(events.poll(20, TimeUnit.SECONDS))
                .extracting(RecognitionEvent::type)
                .isEqualTo(RecognitionEvent.Type.FINAL);
        stream.dispose();
    }

    @Test
    void aTurnComesAsTypedEvents() {
        List<DialogEvent> events = new DialogClient(client)
                .turn(new TurnRequest("s-1", io.salesvoice.common.id.UuidV7.next(), 1, "Алло", null, false, null))
                .collectList()
                .block(Duration.ofSeconds(20));
        assertThat(events).hasSize(2);
        assertThat(events.get(0)).isEqualTo(new DialogEvent.Spoken(0, "Вы сказали: Алло", true));
        assertThat(events.get(1)).isInstanceOf(DialogEvent.Done.class);
    }

    @Test
    void failuresKeepTheServicesOwnCode() {
        DialogClient dialog = new DialogClient(client);
        assertThatThrownBy(() -> dialog.open(new SessionRequest("s-1", null, null, "inbound", null, null))
                        .block(Duration.ofSeconds(20)))
                .isInstanceOfSatisfying(ServiceException.class, error -> {
                    assertThat(error.code()).isEqualTo("starting");
                    assertThat(error.status()).isEqualTo(503);
                });
    }

    @Test
    void aServiceThatIsNotThereIsUnavailable() {
        WebClient nobody = builder.clone().baseUrl("http://127.0.0.1:1").build();
        assertThatThrownBy(() -> new CrmClient(nobody)
                        .outboundPermission("+79991234567", "test")
                        .block(Duration.ofSeconds(20)))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        error -> assertThat(error.code()).isEqualTo("crm_unreachable"));
    }
}
