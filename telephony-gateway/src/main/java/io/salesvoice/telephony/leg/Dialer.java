package io.salesvoice.telephony.leg;

import java.util.UUID;

/** Places outbound calls. */
public interface Dialer {
    /**
     * Sends an INVITE and returns at once.
     *
     * @param callId UUIDv7 of the new call
     * @param target SIP URI, for example {@code sip:100@127.0.0.1:5080;transport=tcp}
     * @param from user part of our own address
     * @param listener where the leg's events go
     * @throws io.salesvoice.common.error.ServiceException with code {@code invalid_sip_uri} when the target cannot be read
     */
    CallLeg dial(UUID callId, String target, String from, LegListener listener);
}
