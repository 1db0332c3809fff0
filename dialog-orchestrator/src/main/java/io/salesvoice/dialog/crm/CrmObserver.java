package io.salesvoice.dialog.crm;

/** Sees what becomes of actions. */
interface CrmObserver {
    /** @param outcome {@code done}, {@code retried} or {@code failed} */
    void attempted(CrmActionEntity.Kind kind, String outcome);
}
