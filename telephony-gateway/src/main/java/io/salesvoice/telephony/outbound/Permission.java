package io.salesvoice.telephony.outbound;

import io.salesvoice.common.wire.crm.OutboundPermission;

/** May this person be called? */
@FunctionalInterface
public interface Permission {
    /**
     * Blocks until there is an answer.
     *
     * @param target telephone number or SIP URI
     * @throws RuntimeException when there is none, which means no
     */
    OutboundPermission ask(String target, String reason);
}
