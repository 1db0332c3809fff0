package io.salesvoice.telephony.rtp;

/**
 * Counts of the received stream (RFC 3550 section 6.4.1 and appendix A). Written by the media thread, read by anyone: a
 * reader may see a count that is one tick old.
 */
public final class RtpStatistics {
    private static final int CYCLE = 1 << 16;
    private static final int RESTART_GAP = 3000;

    private boolean started;
    private long firstExtended;
    private long highestExtended;
    private long received;
    private long expectedBefore;
    private long receivedBefore;
    private long reportedExpected;
    private long reportedReceived;
    private int lastTransit;
    private long jitterQ4;
    private long duplicates;

    /**
     * @param arrival local time in the stream's clock units
     * @return whether the packet repeats the newest one
     */
    public boolean count(int sequence, int timestamp, int arrival) {
        if (!started) {
            started = true;
            firstExtended = sequence;
            highestExtended = sequence;
            lastTransit = arrival - timestamp;
        }
        int step = (short) (sequence - (int) highestExtended);
        if (Math.abs(step) > RESTART_GAP) {
            restart();
            return count(sequence, timestamp, arrival);
        }
        boolean repeated = received > 0 && step == 0;
        if (repeated) {
            duplicates++;
            return true;
        }
        if (step > 0) {
            highestExtended += step;
        }
        received++;
        int transit = arrival - timestamp;
        int difference = Math.abs(transit - lastTransit);
        lastTransit = transit;
        if (difference < CYCLE) {
            jitterQ4 += difference - (jitterQ4 + 8 >> 4);
        }
        return false;
    }

    /** The far side began another stream; totals go on. */
    public void restart() {
        expectedBefore = expected();
        receivedBefore += received;
        received = 0;
        started = false;
        jitterQ4 = 0;
        reportedExpected = 0;
        reportedReceived = 0;
    }

    private long expectedNow() {
        return started ? highestExtended - firstExtended + 1 : 0;
    }

    private long expected() {
        return expectedBefore + expectedNow();
    }

    /** Packets received in all. */
    public long received() {
        return receivedBefore + received;
    }

    /** Packets that never came, in all. */
    public long lost() {
        return Math.max(0, expected() - received());
    }

    public long duplicates() {
        return duplicates;
    }

    /** Interarrival jitter in the stream's clock units. */
    public int jitter() {
        return (int) (jitterQ4 >> 4);
    }

    /** Extended highest sequence number received, for a receiver report. */
    public int highestSequence() {
        return (int) highestExtended;
    }

    /** Packets lost of the present stream, 24 bits signed, for a receiver report. */
    public int cumulativeLost() {
        return (int) Math.max(-0x800000, Math.min(0x7FFFFF, expectedNow() - received));
    }

    /** Share of packets lost since it was last asked, in 1/256. */
    public int takeFractionLost() {
        long expectedSince = expectedNow() - reportedExpected;
        long receivedSince = received - reportedReceived;
        reportedExpected = expectedNow();
        reportedReceived = received;
        long lostSince = expectedSince - receivedSince;
        return expectedSince <= 0 || lostSince <= 0 ? 0 : (int) Math.min(255, (lostSince << 8) / expectedSince);
    }
}
