package io.salesvoice.crm.task;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.crm.Task;
import io.salesvoice.common.wire.crm.TaskRequest;
import io.salesvoice.crm.delivery.Deliverable;
import io.salesvoice.crm.delivery.DeliverySource;
import io.salesvoice.crm.delivery.DeliveryState;
import io.salesvoice.crm.delivery.Outbox;
import io.salesvoice.crm.delivery.RecordKind;
import io.salesvoice.crm.idempotency.Created;
import io.salesvoice.crm.idempotency.DurableCreation;
import io.salesvoice.crm.input.Texts;
import io.salesvoice.crm.listing.Searchable;
import io.salesvoice.crm.phone.PhoneNumber;
import io.salesvoice.crm.record.Constraints;
import io.salesvoice.crm.record.Patching;
import io.salesvoice.crm.record.Records;
import io.salesvoice.crm.record.Revised;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** What can be done with tasks. */
@Service
public class TaskService implements DeliverySource {
    static final Searchable<TaskEntity> SEARCHABLE = new Searchable<>(
            TaskEntity.class, Set.of("status", "phone", "callId", "leadId"), List.of("title", "name", "description"));

    /** Kinds of a task that promise the person a call. */
    private static final Set<String> PROMISES = Set.of(TaskValues.CALLBACK, "human_wanted", "question");

    private final TaskRepository tasks;
    private final TaskInput input;
    private final DurableCreation creation;
    private final Patching patching;
    private final Records records;
    private final Outbox outbox;
    private final InstantSource clock;

    TaskService(
            TaskRepository tasks,
            TaskInput input,
            DurableCreation creation,
            Patching patching,
            Records records,
            Outbox outbox,
            InstantSource clock) {
        this.tasks = tasks;
        this.input = input;
        this.creation = creation;
        this.patching = patching;
        this.records = records;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Durable when it returns. */
    public Created<Task> create(TaskRequest request, @Nullable String idempotencyKey) {
        TaskRequest checked = input.check(request);
        String title = Texts.required(checked.title(), "title", TaskInput.LONGEST_TITLE);
        try {
            return creation.create(idempotencyKey, checked, new TaskCreation(checked, title, records, outbox, clock));
        } catch (DataIntegrityViolationException error) {
            throw unknownLead(error);
        }
    }

    public Revised<Task> get(UUID id) {
        return revised(load(id));
    }

    /** @param revision null for any */
    public Revised<Task> patch(UUID id, TaskRequest request, @Nullable Integer revision) {
        TaskRequest checked = input.check(request);
        if (checked.title() != null) {
            Texts.required(checked.title(), "title", TaskInput.LONGEST_TITLE);
        }
        try {
            return patching.apply(() -> {
                TaskEntity task = load(id);
                Patching.requireRevision(task.version(), revision);
                task.patch(checked, clock.instant().truncatedTo(ChronoUnit.MICROS), outbox.isExternal());
                records.flush();
                outbox.enqueue(RecordKind.TASK, id);
                return revised(task);
            });
        } catch (DataIntegrityViolationException error) {
            throw unknownLead(error);
        }
    }

    public boolean isKnown(PhoneNumber phone) {
        return tasks.existsWithPhone(phone.value());
    }

    /** True where an open task promises the number a call. */
    public boolean hasPromisedCall(PhoneNumber phone) {
        return tasks.existsOfKind(phone.value(), TaskValues.OPEN, PROMISES);
    }

    /** Deletes every task of the number or of the leads, in the caller's transaction; answers their ids. */
    public List<UUID> erase(PhoneNumber phone, List<UUID> leadIds) {
        List<UUID> ids = tasks.idsOf(phone.value(), leadIds);
        if (!ids.isEmpty()) {
            tasks.deleteByIdIn(ids);
            records.flush();
        }
        return ids;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.TASK;
    }

    @Override
    public Optional<Deliverable> find(UUID id) {
        return tasks.findById(id).map(task -> new Deliverable.OfTask(task.toWire()));
    }

    @Override
    public void update(UUID id, Consumer<DeliveryState> change) {
        tasks.findById(id).map(TaskEntity::delivery).ifPresent(change);
    }

    private TaskEntity load(UUID id) {
        return tasks.findById(id).orElseThrow(() -> ServiceException.notFound("unknown_task", "no task " + id));
    }

    private static RuntimeException unknownLead(DataIntegrityViolationException error) {
        return Constraints.isForeignKey(error)
                ? ServiceException.invalid("unknown_lead", "lead_id", "id of a lead", "there is no such lead")
                : error;
    }

    private static Revised<Task> revised(TaskEntity task) {
        return new Revised<>(task.toWire(), task.version());
    }
}
