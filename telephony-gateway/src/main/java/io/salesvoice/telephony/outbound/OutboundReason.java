package io.salesvoice.telephony.outbound;

import io.salesvoice.common.error.ServiceException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why we call. */
public enum OutboundReason {
    /** To a loopback or private address. */
    TEST,
    /** The person asked for it; the lead or the call where they did is named. */
    REQUESTED_CALLBACK,
    /** A user of ours wants to talk to the person, and is named. */
    CLICK_TO_CALL;

    /** {@link #TEST} when absent. */
    static OutboundReason of(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return TEST;
        }
        for (OutboundReason reason : values()) {
            if (reason.word().equals(word)) {
                return reason;
            }
        }
        throw ServiceException.invalid(
                "invalid_reason", "reason", "requested_callback, click_to_call or test", "reason is not known");
    }

    /** As on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
