package io.salesvoice.telephony.outbound;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.telephony.call.CallerNumber;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a call goes.
 *
 * @param uri SIP URI to send the INVITE to
 * @param asked what the request named, for the permission
 * @param number E.164 where the callee is a telephone number
 * @param local whether the address is loopback or private, so that no network of others is reached
 */
record Destination(String uri, String asked, @Nullable String number, boolean local) {
    private static final Pattern SIP = Pattern.compile(
            "sips?:([A-Za-z0-9+*#._~!$&'()=,-]{0,64})@(\\[[0-9a-fA-F:]+]|[A-Za-z0-9.-]{1,253})(:[0-9]{1,5})?(;[A-Za-z0-9=;.-]{1,100})?");
    private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|\\[[0-9a-fA-F:]+]");

    /** @param trunk for numbers; null when there is none */
    static Destination of(@Nullable String to, @Nullable String trunk) {
        if (to == null || to.isBlank() || to.length() > 256) {
            throw ServiceException.invalid(
                    "invalid_destination", "to", "a SIP URI or a telephone number", "to is missing or too long");
        }
        String text = to.strip();
        if (text.toLowerCase(Locale.ROOT).startsWith("sip")) {
            return sip(text);
        }
        String number = CallerNumber.e164(text);
        if (number == null) {
            throw ServiceException.invalid(
                    "invalid_destination", "to", "a SIP URI or a telephone number", "to is neither");
        }
        if (trunk == null || trunk.isBlank()) {
            throw ServiceException.refused(
                    409, "no_trunk", "telephone numbers need a trunk (salesvoice.outbound.trunk, SIP_OUTBOUND_TRUNK)");
        }
        return new Destination(trunk.replace("{number}", number), number, number, false);
    }

    private static Destination sip(String uri) {
        Matcher parts = SIP.matcher(uri);
        if (!parts.matches()) {
            throw ServiceException.invalid(
                    "invalid_sip_uri",
                    "to",
                    "sip:user@host:port, for example sip:100@127.0.0.1:5080",
                    "to is no SIP URI");
        }
        return new Destination(uri, uri, CallerNumber.e164(parts.group(1)), isLocal(parts.group(2)));
    }

    /** Literal addresses and localhost only: a name may lead somewhere else a moment later. */
    private static boolean isLocal(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        if (!LITERAL.matcher(host).matches()) {
            return false;
        }
        try {
            InetAddress address = InetAddress.ofLiteral(host.replace("[", "").replace("]", ""));
            byte[] bytes = address.getAddress();
            boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
            return address.isLoopbackAddress() || address.isSiteLocalAddress() || uniqueLocal;
        } catch (IllegalArgumentException malformed) {
            throw ServiceException.invalid("invalid_sip_uri", "to", "an address", "to has no valid address");
        }
    }

    boolean allowedBy(List<String> prefixes) {
        return number == null || prefixes.stream().anyMatch(number::startsWith);
    }

    /** Without the number: this may reach a log. */
    @Override
    public String toString() {
        return "Destination[local=" + local + "]";
    }
}
