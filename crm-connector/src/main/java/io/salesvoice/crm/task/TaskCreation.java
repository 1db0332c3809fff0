package io.salesvoice.crm.task;

import io.salesvoice.common.id.UuidV7;
import io.salesvoice.common.wire.crm.Task;
import io.salesvoice.common.wire.crm.TaskRequest;
import io.salesvoice.crm.delivery.Outbox;
import io.salesvoice.crm.delivery.RecordKind;
import io.salesvoice.crm.idempotency.Creation;
import io.salesvoice.crm.idempotency.Written;
import io.salesvoice.crm.record.Records;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** One request for a task. */
record TaskCreation(TaskRequest request, String title, Records records, Outbox outbox, InstantSource clock)
        implements Creation<Task> {
    @Override
    public String scope() {
        return RecordKind.TASK.code();
    }

    @Override
    public Class<Task> answerType() {
        return Task.class;
    }

    @Override
    public Written<Task> write() {
        TaskEntity task = new TaskEntity(
                UuidV7.next(clock),
                request,
                title,
                outbox.newState(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        records.insert(task);
        outbox.enqueue(RecordKind.TASK, task.id());
        return new Written<>(task.id(), task.toWire(), false);
    }

    @Override
    public Task replayed(Task answer) {
        return new Task(
                answer.id(),
                answer.title(),
                answer.description(),
                answer.kind(),
                answer.dueAt(),
                answer.phone(),
                answer.name(),
                answer.status(),
                answer.leadId(),
                answer.callId(),
                answer.createdAt(),
                answer.updatedAt(),
                answer.delivery(),
                true);
    }
}
