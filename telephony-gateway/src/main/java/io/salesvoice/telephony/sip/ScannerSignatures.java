package io.salesvoice.telephony.sip;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tools that look for open SIP servers and say so in their User-Agent. They get no answer, not even a refusal. */
final class ScannerSignatures {
    private static final List<String> NAMES = List.of(
            "friendly-scanner",
            "sipvicious",
            "sipcli",
            "sip-scan",
            "sipscan",
            "smap",
            "sundayddr",
            "iwar",
            "vaxsipuseragent",
            "pplsip",
            "sipptk",
            "svmap",
            "svwar",
            "svcrack",
            "gulp",
            "eyebeam_scanner");

    private ScannerSignatures() {}

    static boolean matches(@Nullable String userAgent) {
        if (userAgent == null) {
            return false;
        }
        String lower = userAgent.toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(lower::contains);
    }
}
