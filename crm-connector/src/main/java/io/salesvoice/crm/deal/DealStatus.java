package io.salesvoice.crm.deal;

import java.util.Set;

/** Status of a deal on the wire and in the table. */
public final class DealStatus {
    public static final String NEW = "new";
    public static final Set<String> ALL = Set.of(NEW, "in_progress", "won", "lost");

    private DealStatus() {}
}
