package io.salesvoice.telephony.sip;

import io.salesvoice.telephony.leg.LegEnd;

/** What a final response to our INVITE means (RFC 3261 section 21). */
final class SipOutcomes {
    private SipOutcomes() {}

    static LegEnd ofFinal(int status) {
        return switch (status) {
            case 486, 600 -> LegEnd.BUSY;
            case 408, 480, 487 -> LegEnd.NO_ANSWER;
            // Nobody there, or nothing in common: not a person's refusal.
            case 404, 410, 484, 488, 604, 606 -> LegEnd.FAILED;
            default -> status >= 500 && status < 600 || status < 400 ? LegEnd.FAILED : LegEnd.REJECTED;
        };
    }
}
