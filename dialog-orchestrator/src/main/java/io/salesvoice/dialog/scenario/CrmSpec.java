package io.salesvoice.dialog.scenario;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What goes into the CRM.
 *
 * @param leadTitle title of the lead; {@code {need}} and {@code {company}} may stand in it
 * @param source the lead's source
 * @param tasks by kind: {@code callback}, {@code human_wanted}, {@code question}, {@code send_email}
 */
public record CrmSpec(String leadTitle, String source, Map<String, TaskSpec> tasks) {
    public CrmSpec {
        tasks = Map.copyOf(tasks);
    }

    /**
     * A task.
     *
     * @param dueIn after the moment of the wish, within working hours; null when its time is the caller's
     */
    public record TaskSpec(String title, @Nullable Duration dueIn) {}
}
