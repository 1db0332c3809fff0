package io.salesvoice.common.wire.crm;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /tasks} and, all fields optional, of {@code PATCH /tasks/{id}}.
 *
 * @param kind {@code callback}, {@code human_wanted}, {@code question}, {@code send_email}, {@code other}
 * @param dueAt ISO-8601 UTC
 * @param status {@code open}, {@code done}, {@code cancelled}
 */
public record TaskRequest(
        @Nullable String title,
        @Nullable String description,
        @Nullable String kind,
        @Nullable Instant dueAt,
        @Nullable String phone,
        @Nullable String name,
        @Nullable String status,
        @Nullable UUID leadId,
        @Nullable UUID callId) {}
