package io.salesvoice.crm.task;

import io.salesvoice.common.wire.crm.Task;
import io.salesvoice.common.wire.crm.TaskRequest;
import io.salesvoice.crm.delivery.DeliveryState;
import io.salesvoice.crm.input.Change;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task as it is stored. All requests it takes are checked ones. */
@Entity
@Table(name = "task")
public class TaskEntity {
    @Id
    private UUID id;

    @Version
    private Integer version;

    private String title;
    private @Nullable String description;
    private String kind;
    private @Nullable Instant dueAt;
    private @Nullable String phone;
    private @Nullable String name;
    private String status;
    private @Nullable UUID leadId;
    private @Nullable UUID callId;
    private Instant createdAt;
    private Instant updatedAt;

    @Embedded
    private DeliveryState delivery;

    @SuppressWarnings("NullAway.Init")
    protected TaskEntity() {}

    @SuppressWarnings("NullAway.Init")
    TaskEntity(UUID id, TaskRequest request, String title, DeliveryState delivery, Instant now) {
        this.id = id;
        this.title = title;
        this.description = Change.blankToNull(request.description());
        this.kind = Change.value(TaskValues.OTHER, request.kind());
        this.dueAt = request.dueAt();
        this.phone = Change.blankToNull(request.phone());
        this.name = Change.blankToNull(request.name());
        this.status = Change.value(TaskValues.OPEN, request.status());
        this.leadId = request.leadId();
        this.callId = request.callId();
        this.createdAt = now;
        this.updatedAt = now;
        this.delivery = delivery;
    }

    /** What a PATCH asks for: a field that is there replaces, an empty one clears. */
    void patch(TaskRequest asked, Instant now, boolean external) {
        title = Change.value(title, asked.title());
        description = Change.text(description, asked.description());
        kind = Change.value(kind, asked.kind());
        dueAt = Change.optional(dueAt, asked.dueAt());
        phone = Change.text(phone, asked.phone());
        name = Change.text(name, asked.name());
        status = Change.value(status, asked.status());
        leadId = Change.optional(leadId, asked.leadId());
        callId = Change.optional(callId, asked.callId());
        updatedAt = now;
        delivery.changed(external);
    }

    Task toWire() {
        return new Task(
                id,
                title,
                description,
                kind,
                dueAt,
                phone,
                name,
                status,
                leadId,
                callId,
                createdAt,
                updatedAt,
                delivery.toWire(),
                null);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version == null ? 0 : version;
    }

    DeliveryState delivery() {
        return delivery;
    }
}
