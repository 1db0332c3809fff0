package io.salesvoice.telephony.sip;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** Who may call: loopback and private networks, and the trunks that are listed. */
final class TrustedSources {
    private static final List<AddressRange> PRIVATE = Stream.of(
                    "127.0.0.0/8",
                    "10.0.0.0/8",
                    "172.16.0.0/12",
                    "192.168.0.0/16",
                    "169.254.0.0/16",
                    "::1",
                    "fc00::/7",
                    "fe80::/10")
            .map(AddressRange::parse)
            .toList();

    private final List<AddressRange> trunks;

    /** @throws IllegalArgumentException naming the setting when a trunk cannot be read */
    TrustedSources(List<String> trunks) {
        this.trunks = trunks.stream()
                .map(String::strip)
                .filter(trunk -> !trunk.isEmpty())
                .map(TrustedSources::parse)
                .toList();
    }

    private static AddressRange parse(String trunk) {
        try {
            return AddressRange.parse(trunk);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "salesvoice.sip.trunks: " + trunk + " (expected: an address or a network such as 203.0.113.0/24)",
                    e);
        }
    }

    boolean mayCall(InetAddress source) {
        return isPrivate(source) || trunks.stream().anyMatch(range -> range.contains(source));
    }

    static boolean isPrivate(InetAddress address) {
        return PRIVATE.stream().anyMatch(range -> range.contains(address));
    }
}
