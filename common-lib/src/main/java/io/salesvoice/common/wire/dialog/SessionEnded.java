package io.salesvoice.common.wire.dialog;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answer of {@code POST /dialog/sessions/{id}/end}: what is left in the CRM. */
public record SessionEnded(
        String sessionId, String state, @Nullable UUID leadId, List<UUID> taskIds) {
    public SessionEnded {
        taskIds = List.copyOf(taskIds);
    }
}
