package io.salesvoice.telephony.conversation;

import io.salesvoice.common.wire.dialog.Caller;
import io.salesvoice.telephony.call.CallDirection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a call before it is answered.
 *
 * @param from calling party, for the record
 * @param to called party, for the record
 * @param caller the person at the other end, for the dialog
 * @param reason why we call, outbound only
 */
public record CallPlan(
        UUID callId,
        CallDirection direction,
        String from,
        String to,
        @Nullable Caller caller,
        @Nullable String scenario,
        @Nullable String reason) {
    /** Without the parties: this may reach a log. */
    @Override
    public String toString() {
        return "CallPlan[" + callId + ", " + direction + "]";
    }
}
