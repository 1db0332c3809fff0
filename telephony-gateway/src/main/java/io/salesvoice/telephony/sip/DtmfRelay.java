package io.salesvoice.telephony.sip;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.sip.header.ContentTypeHeader;
import javax.sip.message.Request;

/** Keys sent as INFO with application/dtmf-relay, as some gateways do in place of RFC 4733. */
final class DtmfRelay {
    private static final String DIGITS = "0123456789*#ABCD";
    private static final int MAX_BYTES = 512;

    private DtmfRelay() {}

    /** @return the digit, 0 when there is none */
    static char digit(Request info) {
        byte[] content = info.getRawContent();
        if (!(info.getHeader(ContentTypeHeader.NAME) instanceof ContentTypeHeader type)
                || !type.getContentSubType().equalsIgnoreCase("dtmf-relay")
                || content == null
                || content.length > MAX_BYTES) {
            return 0;
        }
        for (String line : new String(content, StandardCharsets.US_ASCII).split("\r\n|\n", -1)) {
            String[] pair = line.split("=", 2);
            if (pair.length == 2 && pair[0].strip().equalsIgnoreCase("signal")) {
                String signal = pair[1].strip().toUpperCase(Locale.ROOT);
                return signal.length() == 1 && DIGITS.contains(signal) ? signal.charAt(0) : 0;
            }
        }
        return 0;
    }
}
