package io.salesvoice.telephony.media;

import java.util.concurrent.atomic.LongAdder;

/** Totals over all legs since the start; legs add what is new once a second and at their end. */
public final class MediaCounters {
    final LongAdder packetsReceived = new LongAdder();
    final LongAdder packetsSent = new LongAdder();
    final LongAdder packetsLost = new LongAdder();
    final LongAdder packetsLate = new LongAdder();
    final LongAdder packetsRefused = new LongAdder();
    final LongAdder sendFailures = new LongAdder();

    public long packetsReceived() {
        return packetsReceived.sum();
    }

    public long packetsSent() {
        return packetsSent.sum();
    }

    /** Gaps in sequence numbers. */
    public long packetsLost() {
        return packetsLost.sum();
    }

    /** Came after their time to be heard. */
    public long packetsLate() {
        return packetsLate.sum();
    }

    /** Not RTP, not negotiated, or from a stranger. */
    public long packetsRefused() {
        return packetsRefused.sum();
    }

    public long sendFailures() {
        return sendFailures.sum();
    }
}
