package io.salesvoice.dialog.crm;

import io.salesvoice.common.wire.crm.DoNotCall;
import io.salesvoice.common.wire.crm.LeadRequest;
import io.salesvoice.common.wire.crm.TaskRequest;
import java.util.UUID;

/** The CRM as the dialog needs it. Blocks, at most for the client's own deadline; throws ServiceException. */
interface CrmGate {
    /** What came of a creation. */
    record Made(UUID id, boolean merged) {}

    Made createLead(LeadRequest body, String idempotencyKey);

    void patchLead(UUID id, LeadRequest changes);

    UUID createTask(TaskRequest body, String idempotencyKey);

    void patchTask(UUID id, TaskRequest changes);

    void doNotCall(String phone, DoNotCall entry);
}
