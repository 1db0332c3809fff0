package io.salesvoice.crm.task;

import io.salesvoice.common.wire.crm.TaskRequest;
import io.salesvoice.crm.input.Texts;
import io.salesvoice.crm.phone.PhoneNumbers;
import org.springframework.stereotype.Component;

/** Checks a task as it came; an empty text stays empty, for it clears the field in a PATCH. */
@Component
class TaskInput {
    static final int LONGEST_TITLE = 200;

    private final PhoneNumbers phones;

    TaskInput(PhoneNumbers phones) {
        this.phones = phones;
    }

    TaskRequest check(TaskRequest request) {
        return new TaskRequest(
                Texts.line(request.title(), "title", LONGEST_TITLE),
                Texts.lines(request.description(), "description", 10_000),
                Texts.oneOf(request.kind(), "kind", TaskValues.KINDS),
                request.dueAt(),
                phones.normalise(request.phone(), "phone"),
                Texts.line(request.name(), "name", 200),
                Texts.oneOf(request.status(), "status", TaskValues.STATUSES),
                request.leadId(),
                request.callId());
    }
}
