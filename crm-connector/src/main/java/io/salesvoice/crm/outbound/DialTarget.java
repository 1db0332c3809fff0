package io.salesvoice.crm.outbound;

import org.jspecify.annotations.Nullable;

/**
 * Whom a call goes to, as the gateway names it.
 *
 * @param user a telephone number in any notation, or the user part of a SIP URI
 * @param host of a SIP URI; null for a bare number
 */
record DialTarget(String user, @Nullable String host) {
    /** Reads {@code +7 999 …} and {@code sip:user@host:port;params} (RFC 3261 section 19.1). */
    static DialTarget of(String text) {
        String value = text.strip();
        boolean isSip = value.regionMatches(true, 0, "sip:", 0, 4) || value.regionMatches(true, 0, "sips:", 0, 5);
        if (!isSip) {
            return new DialTarget(text, null);
        }
        String address = value.substring(value.indexOf(':') + 1);
        int end = firstOf(address, ";?");
        String userAndHost = address.substring(0, end);
        int at = userAndHost.lastIndexOf('@');
        String user = at < 0 ? "" : userAndHost.substring(0, at);
        return new DialTarget(user, withoutPort(userAndHost.substring(at + 1)));
    }

    private static int firstOf(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    private static String withoutPort(String hostPort) {
        if (hostPort.startsWith("[")) {
            int end = hostPort.indexOf(']');
            return end < 0 ? hostPort : hostPort.substring(1, end);
        }
        int colon = hostPort.indexOf(':');
        return colon < 0 ? hostPort : hostPort.substring(0, colon);
    }
}
