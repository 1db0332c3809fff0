package io.salesvoice.telephony.sip;

import java.util.concurrent.atomic.LongAdder;

/** What became of requests, since the start. */
final class SipCounters {
    final LongAdder invites = new LongAdder();
    final LongAdder floodDropped = new LongAdder();
    final LongAdder scannersDropped = new LongAdder();
    final LongAdder strangersRefused = new LongAdder();
    final LongAdder unusableOffers = new LongAdder();
    final LongAdder failures = new LongAdder();
}
