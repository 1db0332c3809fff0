package io.salesvoice.telephony.call;

import java.util.UUID;

/** The other gateways on the same database. */
public interface OtherInstances {
    /**
     * Has the owner of a call carry out a command. Blocks until it has answered, two seconds at most.
     *
     * @param owner the instance that the database names as the call's owner
     * @return false when the owner has no such call any more
     * @throws io.salesvoice.common.error.ServiceException 503 {@code owner_unreachable} when there is no way to the owner now,
     *     503 {@code owner_silent} when it did not answer in time: it is not known then whether the command was carried out
     */
    boolean command(String owner, UUID callId, CallCommand command);

    /**
     * That live events of other instances arrive. Blocks, two seconds at most.
     *
     * @throws io.salesvoice.common.error.ServiceException 503 {@code live_events_unavailable} when they do not now
     */
    void requireEvents();
}
