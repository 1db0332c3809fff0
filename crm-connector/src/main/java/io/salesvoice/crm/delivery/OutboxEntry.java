package io.salesvoice.crm.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * A claimed row.
 *
 * @param revision of the row when it was claimed; a change meanwhile raises it
 * @param attempts including this one
 */
record OutboxEntry(UUID id, RecordKind kind, UUID recordId, int revision, int attempts, Instant createdAt) {}
