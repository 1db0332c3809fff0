package io.salesvoice.dialog.engine;

import io.salesvoice.common.wire.crm.LeadRequest;
import io.salesvoice.common.wire.crm.TaskRequest;

/** Something to be done outside, once the turn is committed. */
public sealed interface Effect {
    /** Make the lead. */
    record CreateLead(LeadRequest body) implements Effect {}

    /** Change the fields given of the session's lead. */
    record PatchLead(LeadRequest changes) implements Effect {}

    /** Make a task; its number is part of the Idempotency-Key. */
    record CreateTask(int number, TaskRequest body) implements Effect {}

    /** Change the fields given of a task of this session. */
    record PatchTask(int number, TaskRequest changes) implements Effect {}

    /** Never call this number again. */
    record AddDoNotCall(String phone) implements Effect {}

    /** For the gateway: stop and delete the recording. */
    record StopRecording() implements Effect {}

    /** For the gateway: hang up when all is said. */
    record EndCall() implements Effect {}
}
