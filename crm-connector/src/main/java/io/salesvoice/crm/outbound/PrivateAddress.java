package io.salesvoice.crm.outbound;

import java.net.InetAddress;

/** Loopback and private addresses (RFC 1918, RFC 4193), given literally: a name is never looked up. */
final class PrivateAddress {
    private PrivateAddress() {}

    static boolean isPrivate(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        try {
            InetAddress address = InetAddress.ofLiteral(host);
            return address.isLoopbackAddress() || address.isSiteLocalAddress() || isUniqueLocal(address);
        } catch (IllegalArgumentException notALiteral) {
            return false;
        }
    }

    private static boolean isUniqueLocal(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
    }
}
