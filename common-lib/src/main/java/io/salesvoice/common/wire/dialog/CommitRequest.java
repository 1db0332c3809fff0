package io.salesvoice.common.wire.dialog;

/** Body of {@code POST /dialog/turns/{turn_id}/commit}; idempotent. */
public record CommitRequest(String sessionId, int revision) {}
