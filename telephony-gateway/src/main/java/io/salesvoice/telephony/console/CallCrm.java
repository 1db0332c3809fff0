package io.salesvoice.telephony.console;

import io.salesvoice.common.wire.crm.Lead;
import io.salesvoice.common.wire.crm.Task;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@code GET /api/v1/calls/{id}/crm}: what the call left in the CRM.
 *
 * @param lead absent where there is none, or where it was erased
 */
public record CallCrm(@Nullable Lead lead, List<Task> tasks) {
    public CallCrm {
        tasks = List.copyOf(tasks);
    }
}
