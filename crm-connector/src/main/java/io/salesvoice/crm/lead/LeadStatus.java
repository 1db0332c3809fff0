package io.salesvoice.crm.lead;

import java.util.Set;

/** Status of a lead on the wire and in the table. */
public final class LeadStatus {
    public static final String NEW = "new";
    public static final Set<String> ALL = Set.of(NEW, "in_progress", "won", "lost");
    public static final Set<String> OPEN = Set.of(NEW, "in_progress");

    private LeadStatus() {}
}
