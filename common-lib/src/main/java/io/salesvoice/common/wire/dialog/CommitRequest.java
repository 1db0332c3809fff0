package io.salesvoice.common.wire.dialog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /dialog/turns/{turn_id}/commit}; idempotent.
 *
 * @param revision of the turn to be applied; 0 when absent
 */
public record CommitRequest(String sessionId, int revision) {
    @JsonCreator
    static CommitRequest read(
            @JsonProperty("session_id") String sessionId, @JsonProperty("revision") @Nullable Integer revision) {
        return new CommitRequest(sessionId, revision == null ? 0 : revision);
    }
}
