package io.salesvoice.common.wire.dialog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something done, or for the gateway to do.
 *
 * @param id id of the lead, deal or task concerned
 * @param detail a stable word more, for example the task's kind; never personal data
 * @param merged true where a lead was not made but an open one of the same number completed
 */
public record DialogAction(
        Type type,
        @Nullable UUID id,
        @Nullable String detail,
        @Nullable Boolean merged) {
    public DialogAction(Type type, @Nullable UUID id, @Nullable String detail) {
        this(type, id, detail, null);
    }

    /** Kinds of action. */
    public enum Type {
        /** A lead was made, or with {@code merged} an open one completed. */
        @JsonProperty("lead_created")
        LEAD_CREATED,
        @JsonProperty("lead_updated")
        LEAD_UPDATED,
        @JsonProperty("deal_created")
        DEAL_CREATED,
        @JsonProperty("task_created")
        TASK_CREATED,
        /** A task of this session was changed, for example moved with the call-back. */
        @JsonProperty("task_updated")
        TASK_UPDATED,
        /** The caller's number is on the do-not-call list. */
        @JsonProperty("do_not_call_added")
        DO_NOT_CALL_ADDED,
        /** For the gateway: stop and delete the recording; the call goes on. */
        @JsonProperty("stop_recording")
        STOP_RECORDING,
        /** For the gateway: hang up when the turn has been played. */
        @JsonProperty("end_call")
        END_CALL,
        /** An action was accepted but could not be done yet; it is retried. */
        @JsonProperty("pending")
        PENDING
    }
}
