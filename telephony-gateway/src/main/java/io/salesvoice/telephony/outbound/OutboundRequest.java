package io.salesvoice.telephony.outbound;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /api/v1/calls}.
 *
 * @param to SIP URI or telephone number
 * @param reason {@code test} when absent
 * @param from user part of our own address
 * @param leadId or {@code callId}: where a call-back was asked for
 * @param user who clicked, for {@code click_to_call}
 * @param contact what is known of the person
 * @param metadata kept by the one who asks, not by us; at most 20 entries
 */
public record OutboundRequest(
        @Nullable String to,
        @Nullable String reason,
        @Nullable String from,
        @Nullable String scenario,
        @Nullable UUID leadId,
        @Nullable UUID callId,
        @Nullable String user,
        @Nullable Contact contact,
        @Nullable Map<String, String> metadata) {
    /** The person to be called. */
    public record Contact(@Nullable String name, @Nullable String phone) {}

    /** Without personal data: this may reach a log. */
    @Override
    public String toString() {
        return "OutboundRequest[reason=" + reason + "]";
    }
}
