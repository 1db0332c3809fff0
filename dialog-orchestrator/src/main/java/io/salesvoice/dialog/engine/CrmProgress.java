package io.salesvoice.dialog.engine;

import io.salesvoice.common.wire.crm.LeadRequest;
import io.salesvoice.common.wire.crm.TaskRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the session has asked of the CRM so far.
 *
 * @param lead the lead as last sent, null before the first
 * @param tasks in the order of their numbers
 */
public record CrmProgress(@Nullable LeadRequest lead, List<SentTask> tasks) {
    static final CrmProgress NONE = new CrmProgress(null, List.of());

    public CrmProgress {
        tasks = List.copyOf(tasks);
    }

    /**
     * A task sent.
     *
     * @param number from 1, part of its Idempotency-Key
     * @param body as last sent
     */
    public record SentTask(int number, String kind, TaskRequest body) {}

    @Nullable
    SentTask task(String kind) {
        for (SentTask task : tasks) {
            if (task.kind().equals(kind)) {
                return task;
            }
        }
        return null;
    }
}
