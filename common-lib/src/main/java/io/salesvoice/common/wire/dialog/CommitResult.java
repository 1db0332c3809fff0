package io.salesvoice.common.wire.dialog;

import java.util.List;
import java.util.UUID;

/**
 * Answer of a commit.
 *
 * @param actions what was done within the deadline; the rest goes on and shows in the session's end
 */
public record CommitResult(UUID turnId, int revision, List<DialogAction> actions) {
    public CommitResult {
        actions = List.copyOf(actions);
    }
}
