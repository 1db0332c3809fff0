package io.salesvoice.crm.outbound;

import java.util.Locale;

/** Rules that can refuse a call, in the order in which they are asked. */
enum OutboundRule {
    REASON,
    DO_NOT_CALL,
    INVALID_PHONE,
    CONSENT,
    HOLIDAY,
    HOURS,
    ATTEMPTS;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
