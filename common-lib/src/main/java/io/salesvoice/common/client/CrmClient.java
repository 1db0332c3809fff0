package io.salesvoice.common.client;

import io.salesvoice.common.wire.crm.DoNotCall;
import io.salesvoice.common.wire.crm.Lead;
import io.salesvoice.common.wire.crm.LeadRequest;
import io.salesvoice.common.wire.crm.OutboundPermission;
import io.salesvoice.common.wire.crm.Task;
import io.salesvoice.common.wire.crm.TaskRequest;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Client of crm-connector. Errors are {@link io.salesvoice.common.error.ServiceException}s. */
public final class CrmClient {
    private static final String SERVICE = "crm";

    private final WebClient client;

    CrmClient(WebClient client) {
        this.client = client;
    }

    public Mono<Lead> createLead(LeadRequest request, String idempotencyKey) {
        return create("/leads", request, idempotencyKey, Lead.class);
    }

    public Mono<Lead> patchLead(UUID id, LeadRequest changes) {
        return send(HttpMethod.PATCH, "/leads/" + id, changes, Lead.class);
    }

    public Mono<Lead> lead(UUID id) {
        return get("/leads/" + id, Lead.class);
    }

    public Mono<Task> createTask(TaskRequest request, String idempotencyKey) {
        return create("/tasks", request, idempotencyKey, Task.class);
    }

    public Mono<Task> patchTask(UUID id, TaskRequest changes) {
        return send(HttpMethod.PATCH, "/tasks/" + id, changes, Task.class);
    }

    public Mono<Task> task(UUID id) {
        return get("/tasks/" + id, Task.class);
    }

    /** @param phone E.164 */
    public Mono<DoNotCall> doNotCall(String phone, DoNotCall entry) {
        return client.put()
                .uri("/do-not-call/{phone}", phone)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(entry)
                .retrieve()
                .onStatus(HttpStatusCode::isError, response -> RemoteFailure.of(SERVICE, response))
                .bodyToMono(DoNotCall.class)
                .onErrorMap(error -> RemoteFailure.unreachable(SERVICE, error));
    }

    /** An error means no. */
    public Mono<OutboundPermission> outboundPermission(String phone, String reason) {
        return client.get()
                .uri(uri -> uri.path("/outbound-permission")
                        .queryParam("phone", "{phone}")
                        .queryParam("reason", "{reason}")
                        .build(phone, reason))
                .retrieve()
                .onStatus(HttpStatusCode::isError, response -> RemoteFailure.of(SERVICE, response))
                .bodyToMono(OutboundPermission.class)
                .onErrorMap(error -> RemoteFailure.unreachable(SERVICE, error));
    }

    private <T> Mono<T> create(String path, Object body, String idempotencyKey, Class<T> answer) {
        return client.post()
                .uri(path)
                .header("Idempotency-Key", idempotencyKey)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .retrieve()
                .onStatus(HttpStatusCode::isError, response -> RemoteFailure.of(SERVICE, response))
                .bodyToMono(answer)
                .onErrorMap(error -> RemoteFailure.unreachable(SERVICE, error));
    }

    private <T> Mono<T> send(HttpMethod method, String path, Object body, Class<T> answer) {
        return client.method(method)
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .retrieve()
                .onStatus(HttpStatusCode::isError, response -> RemoteFailure.of(SERVICE, response))
                .bodyToMono(answer)
                .onErrorMap(error -> RemoteFailure.unreachable(SERVICE, error));
    }

    private <T> Mono<T> get(String path, Class<T> answer) {
        return client.get()
                .uri(path)
                .retrieve()
                .onStatus(HttpStatusCode::isError, response -> RemoteFailure.of(SERVICE, response))
                .bodyToMono(answer)
                .onErrorMap(error -> RemoteFailure.unreachable(SERVICE, error));
    }
}
