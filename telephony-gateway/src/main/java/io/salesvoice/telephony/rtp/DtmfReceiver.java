package io.salesvoice.telephony.rtp;

/**
 * Tells each pressed key once (RFC 4733 section 2.5). All packets of one key share a timestamp; it is told at the first
 * packet with the end bit, or when its packets stop coming. One thread owns an instance.
 */
public final class DtmfReceiver {
    /** What {@link #accept} and {@link #tick} return when there is nothing to tell. */
    public static final char NONE = 0;

    private static final String DIGITS = "0123456789*#ABCD";
    private static final int PAYLOAD_BYTES = 4;
    private static final int END_WITHOUT_PACKETS_TICKS = 5;

    private boolean seen;
    private int timestamp;
    private char pending = NONE;
    private int ticksSincePacket;

    /** @return the digit that ended with this packet, or {@link #NONE} */
    public char accept(int packetTimestamp, byte[] data, int offset, int length) {
        if (length < PAYLOAD_BYTES) {
            return NONE;
        }
        int event = data[offset] & 0xFF;
        if (event >= DIGITS.length()) {
            return NONE;
        }
        char earlier = NONE;
        if (!seen || packetTimestamp != timestamp) {
            // A late packet of a key already told must not be told again.
            if (seen && packetTimestamp - timestamp < 0) {
                return NONE;
            }
            earlier = pending;
            seen = true;
            timestamp = packetTimestamp;
            pending = DIGITS.charAt(event);
        }
        ticksSincePacket = 0;
        boolean end = (data[offset + 1] & 0x80) != 0;
        if (end && earlier == NONE) {
            return takePending();
        }
        return earlier;
    }

    /** Called every 20 ms. @return a digit whose packets ceased without an end, or {@link #NONE} */
    public char tick() {
        if (pending == NONE || ++ticksSincePacket < END_WITHOUT_PACKETS_TICKS) {
            return NONE;
        }
        return takePending();
    }

    private char takePending() {
        char digit = pending;
        pending = NONE;
        return digit;
    }

    /** A new source has its own timestamps. */
    public void restart() {
        seen = false;
        pending = NONE;
    }
}
