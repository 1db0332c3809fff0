package io.salesvoice.crm.delivery;

import java.util.Locale;

/** What can be delivered to an external CRM. */
public enum RecordKind {
    LEAD,
    DEAL,
    TASK;

    /** As it stands in the outbox table and in metrics. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RecordKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
