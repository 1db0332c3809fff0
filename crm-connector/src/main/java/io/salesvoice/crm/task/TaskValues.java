package io.salesvoice.crm.task;

import java.util.Set;

/** Kinds and statuses of a task on the wire and in the table. */
public final class TaskValues {
    public static final String OPEN = "open";
    public static final String CALLBACK = "callback";
    public static final String OTHER = "other";
    public static final Set<String> STATUSES = Set.of(OPEN, "done", "cancelled");
    public static final Set<String> KINDS = Set.of(CALLBACK, "human_wanted", "question", "send_email", OTHER);

    private TaskValues() {}
}
