package io.salesvoice.telephony.leg;

import org.jspecify.annotations.Nullable;

/**
 * One end of a call as its signalling names it.
 *
 * @param user user part of the SIP URI, possibly a telephone number; empty when withheld
 * @param host host part
 * @param displayName display name, where one was sent
 */
public record Party(String user, String host, @Nullable String displayName) {
    /** Never the number itself: this text may reach a log. */
    @Override
    public String toString() {
        return "Party[" + (user.length() > 4 ? "…" + user.substring(user.length() - 2) : "…") + "@" + host + "]";
    }
}
