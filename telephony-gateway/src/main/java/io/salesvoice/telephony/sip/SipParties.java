package io.salesvoice.telephony.sip;

import io.salesvoice.telephony.leg.Party;
import javax.sip.address.Address;
import javax.sip.address.SipURI;
import javax.sip.header.HeaderAddress;
import javax.sip.message.Request;
import org.jspecify.annotations.Nullable;

/** Who a request says calls whom; lengths are bounded, because the far side chooses them. */
final class SipParties {
    private static final int MAX_USER = 64;
    private static final int MAX_HOST = 255;
    private static final int MAX_NAME = 128;

    private SipParties() {}

    /** @param header From or To */
    static Party of(Request request, String header) {
        if (!(request.getHeader(header) instanceof HeaderAddress named)) {
            return new Party("", "", null);
        }
        Address address = named.getAddress();
        String name = address.getDisplayName();
        String shortName = name == null ? null : bounded(name, MAX_NAME);
        if (!(address.getURI() instanceof SipURI uri)) {
            return new Party("", "", shortName);
        }
        // RFC 3323 section 4.1.1.3: a caller who withholds his number calls as "anonymous".
        String user = uri.getUser();
        boolean withheld = user == null || user.equalsIgnoreCase("anonymous");
        return new Party(withheld ? "" : bounded(user, MAX_USER), bounded(uri.getHost(), MAX_HOST), shortName);
    }

    private static String bounded(@Nullable String text, int length) {
        if (text == null) {
            return "";
        }
        return text.length() <= length ? text : text.substring(0, length);
    }
}
