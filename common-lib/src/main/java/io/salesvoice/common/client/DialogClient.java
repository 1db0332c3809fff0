package io.salesvoice.common.client;

import io.salesvoice.common.wire.dialog.CommitRequest;
import io.salesvoice.common.wire.dialog.CommitResult;
import io.salesvoice.common.wire.dialog.DialogEvent;
import io.salesvoice.common.wire.dialog.EndRequest;
import io.salesvoice.common.wire.dialog.SessionEnded;
import io.salesvoice.common.wire.dialog.SessionOpened;
import io.salesvoice.common.wire.dialog.SessionRequest;
import io.salesvoice.common.wire.dialog.TurnRequest;
import io.salesvoice.common.wire.privacy.ErasureOrder;
import java.util.UUID;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Client of dialog-orchestrator. Errors are {@link io.salesvoice.common.error.ServiceException}s. */
public final class DialogClient {
    private static final String SERVICE = "dialog";

    private final WebClient client;

    DialogClient(WebClient client) {
        this.client = client;
    }

    /** Opens a session; idempotent for the same session id. */
    public Mono<SessionOpened> open(SessionRequest request) {
        return post("/dialog/sessions", request, SessionOpened.class);
    }

    /** One turn: sentences and actions as they come, then {@code done}; cancelling discards a speculative turn. */
    public Flux<DialogEvent> turn(TurnRequest request) {
        return client.post()
                .uri("/dialog/stream")
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .bodyValue(request)
                .retrieve()
                .onStatus(HttpStatusCode::isError, response -> RemoteFailure.of(SERVICE, response))
                .bodyToFlux(new ParameterizedTypeReference<ServerSentEvent<DialogEvent>>() {})
                .mapNotNull(ServerSentEvent::data)
                .onErrorMap(error -> RemoteFailure.unreachable(SERVICE, error));
    }

    /** Applies a speculative turn; idempotent. */
    public Mono<CommitResult> commit(UUID turnId, CommitRequest request) {
        return post("/dialog/turns/" + turnId + "/commit", request, CommitResult.class);
    }

    /** Ends a session; idempotent. */
    public Mono<SessionEnded> end(String sessionId, EndRequest request) {
        return post("/dialog/sessions/" + sessionId + "/end", request, SessionEnded.class);
    }

    /** Erases a person from the sessions; may be repeated, and has to be after 503 {@code session_in_progress}. */
    public Mono<Void> erase(ErasureOrder order) {
        return post("/personal-data/erasures", order, Object.class).then();
    }

    private <T> Mono<T> post(String path, Object body, Class<T> answer) {
        return client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .retrieve()
                .onStatus(HttpStatusCode::isError, response -> RemoteFailure.of(SERVICE, response))
                .bodyToMono(answer)
                .onErrorMap(error -> RemoteFailure.unreachable(SERVICE, error));
    }
}
