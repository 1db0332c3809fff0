package io.salesvoice.common.client;

import io.salesvoice.common.wire.privacy.ErasureOrder;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Client of telephony-gateway. Errors are {@link io.salesvoice.common.error.ServiceException}s. */
public final class GatewayClient {
    private static final String SERVICE = "gateway";

    private final WebClient client;

    GatewayClient(WebClient client) {
        this.client = client;
    }

    /** Erases a person from the calls; may be repeated, and has to be after 503 {@code call_in_progress}. */
    public Mono<Void> erase(ErasureOrder order) {
        return client.post()
                .uri("/api/v1/personal-data/erasures")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(order)
                .retrieve()
                .onStatus(HttpStatusCode::isError, response -> RemoteFailure.of(SERVICE, response))
                .bodyToMono(Object.class)
                .onErrorMap(error -> RemoteFailure.unreachable(SERVICE, error))
                .then();
    }
}
