package io.salesvoice.common.client;

import io.salesvoice.common.wire.tts.SynthesisEvent;
import io.salesvoice.common.wire.tts.SynthesisRequest;
import io.salesvoice.common.wire.tts.Voice;
import java.util.List;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Client of tts-service. */
public final class TtsClient {
    private static final String SERVICE = "tts";

    private final WebClient client;

    TtsClient(WebClient client) {
        this.client = client;
    }

    /**
     * Bare audio as it is made, in the request's format.
     *
     * @return buffers that the subscriber releases; cancelling stops the synthesis
     */
    public Flux<DataBuffer> audio(SynthesisRequest request) {
        return post(request, MediaType.APPLICATION_OCTET_STREAM)
                .bodyToFlux(DataBuffer.class)
                .onErrorMap(TtsClient::map);
    }

    /** Audio (base64 PCM) with word times, ended by {@code done}; cancelling stops the synthesis. */
    public Flux<SynthesisEvent> events(SynthesisRequest request) {
        return post(request, MediaType.APPLICATION_NDJSON)
                .bodyToFlux(SynthesisEvent.class)
                .onErrorMap(TtsClient::map);
    }

    public Mono<List<Voice>> voices() {
        return client.get()
                .uri("/voices")
                .retrieve()
                .onStatus(HttpStatusCode::isError, response -> RemoteFailure.of(SERVICE, response))
                .bodyToMono(new ParameterizedTypeReference<List<Voice>>() {})
                .onErrorMap(TtsClient::map);
    }

    private WebClient.ResponseSpec post(SynthesisRequest request, MediaType accept) {
        return client.post()
                .uri("/synthesize/stream")
                .contentType(MediaType.APPLICATION_JSON)
                .accept(accept)
                .bodyValue(request)
                .retrieve()
                .onStatus(HttpStatusCode::isError, response -> RemoteFailure.of(SERVICE, response));
    }

    private static Throwable map(Throwable error) {
        return RemoteFailure.unreachable(SERVICE, error);
    }
}
