package io.salesvoice.common.wire.crm;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task as crm-connector answers it. */
public record Task(
        UUID id,
        String title,
        @Nullable String description,
        String kind,
        @Nullable Instant dueAt,
        @Nullable String phone,
        @Nullable String name,
        String status,
        @Nullable UUID leadId,
        @Nullable UUID callId,
        Instant createdAt,
        Instant updatedAt,
        Delivery delivery,
        @Nullable Boolean replayed) {}
