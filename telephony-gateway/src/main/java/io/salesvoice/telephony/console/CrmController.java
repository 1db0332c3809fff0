package io.salesvoice.telephony.console;

import io.salesvoice.common.client.CrmClient;
import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.crm.Lead;
import io.salesvoice.common.wire.crm.Task;
import io.salesvoice.telephony.call.Call;
import io.salesvoice.telephony.call.CallStore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads leads and tasks from crm-connector for the browser, which does not reach it. */
@RestController
@Tag(name = "console")
class CrmController {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final CallStore calls;
    private final CrmClient crm;

    CrmController(CallStore calls, CrmClient crm) {
        this.calls = calls;
        this.crm = crm;
    }

    @Operation(summary = "The lead and the tasks that came of a call")
    @GetMapping("/api/v1/calls/{id}/crm")
    CallCrm ofCall(@PathVariable UUID id) {
        Call call = calls.find(id).orElseThrow(() -> ServiceException.notFound("call_not_found", "no such call"));
        UUID leadId = call.leadId();
        @Nullable Lead lead = leadId == null ? null : present(crm.lead(leadId)).block(TIMEOUT);
        List<Task> tasks = Flux.fromIterable(call.taskIds())
                .flatMapSequential(taskId -> present(crm.task(taskId)))
                .collectList()
                .block(TIMEOUT);
        return new CallCrm(lead, tasks == null ? List.of() : tasks);
    }

    @Operation(summary = "A lead")
    @GetMapping("/api/v1/leads/{id}")
    Lead lead(@PathVariable UUID id) {
        return crm.lead(id)
                .blockOptional(TIMEOUT)
                .orElseThrow(() -> ServiceException.notFound("unknown_lead", "no lead"));
    }

    /** A record that was erased meanwhile is absent, and no error. */
    private static <T> Mono<T> present(Mono<T> record) {
        return record.onErrorResume(error ->
                error instanceof ServiceException known && known.status() == 404 ? Mono.empty() : Mono.error(error));
    }
}
