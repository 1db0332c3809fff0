package io.salesvoice.dialog.crm;

import io.salesvoice.common.client.CrmClient;
import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.crm.DoNotCall;
import io.salesvoice.common.wire.crm.Lead;
import io.salesvoice.common.wire.crm.LeadRequest;
import io.salesvoice.common.wire.crm.Task;
import io.salesvoice.common.wire.crm.TaskRequest;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** crm-connector over HTTP. */
final class HttpCrmGate implements CrmGate {
    private static final Duration DEADLINE = Duration.ofSeconds(8);

    private final CrmClient client;

    HttpCrmGate(CrmClient client) {
        this.client = client;
    }

    @Override
    public Made createLead(LeadRequest body, String idempotencyKey) {
        Lead lead = answer(client.createLead(body, idempotencyKey));
        return new Made(lead.id(), Boolean.TRUE.equals(lead.merged()));
    }

    @Override
    public void patchLead(UUID id, LeadRequest changes) {
        answer(client.patchLead(id, changes));
    }

    @Override
    public UUID createTask(TaskRequest body, String idempotencyKey) {
        Task task = answer(client.createTask(body, idempotencyKey));
        return task.id();
    }

    @Override
    public void patchTask(UUID id, TaskRequest changes) {
        answer(client.patchTask(id, changes));
    }

    @Override
    public void doNotCall(String phone, DoNotCall entry) {
        answer(client.doNotCall(phone, entry));
    }

    private static <T> T answer(Mono<T> call) {
        // An answer that cannot be read is a fault that a newer crm-connector may mend: try again later.
        @Nullable
        T answer = call.timeout(DEADLINE)
                .onErrorMap(
                        java.util.concurrent.TimeoutException.class,
                        late -> ServiceException.unavailable("crm_late", "crm does not answer", DEADLINE, late))
                .onErrorMap(
                        error -> !(error instanceof ServiceException),
                        error -> ServiceException.internal("crm_unreadable", "the answer of crm cannot be read", error))
                .block();
        if (answer == null) {
            throw ServiceException.internal("crm_empty", "crm answered without a body", null);
        }
        return answer;
    }
}
