package io.salesvoice.common.client;

import io.salesvoice.common.wire.asr.AudioFrame;
import io.salesvoice.common.wire.asr.RecognitionEvent;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Client of asr-service. */
public final class AsrClient {
    private static final String SERVICE = "asr";

    private final WebClient client;
    private final DataBufferFactory buffers = new DefaultDataBufferFactory();

    AsrClient(WebClient client) {
        this.client = client;
    }

    /**
     * One full-duplex recognition stream; it lives as long as {@code frames} does.
     *
     * @param sampleRate 8000 or 16000 hertz
     * @param language BCP 47
     * @param frames each one is flushed as it comes; its completion ends the stream
     * @return events; cancelling closes the stream. Errors are {@link io.salesvoice.common.error.ServiceException}s
     */
    public Flux<RecognitionEvent> stream(String sessionId, int sampleRate, String language, Flux<AudioFrame> frames) {
        return client.post()
                .uri(uri -> uri.path("/recognize/stream")
                        .queryParam("session_id", sessionId)
                        .queryParam("sample_rate", sampleRate)
                        .queryParam("language", language)
                        .build())
                .contentType(MediaType.parseMediaType(AudioFrame.MEDIA_TYPE))
                .accept(MediaType.APPLICATION_NDJSON)
                .body((request, context) -> request.writeAndFlushWith(
                        frames.map(frame -> Mono.fromSupplier(() -> buffers.wrap(frame.encode())))))
                .retrieve()
                .onStatus(HttpStatusCode::isError, response -> RemoteFailure.of(SERVICE, response))
                .bodyToFlux(RecognitionEvent.class)
                .onErrorMap(error -> RemoteFailure.unreachable(SERVICE, error));
    }
}
