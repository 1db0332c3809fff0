package io.salesvoice.crm.outbound;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a number is called. */
enum OutboundReason {
    /** The person asked for it: an open lead or task promises the call, or a consent to calls is there. */
    REQUESTED_CALLBACK,
    /** A manager clicked on the number of someone we know. */
    CLICK_TO_CALL,
    /** A call of ours to a loopback or private address. */
    TEST;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<OutboundReason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code.strip()))
                .findFirst();
    }
}
