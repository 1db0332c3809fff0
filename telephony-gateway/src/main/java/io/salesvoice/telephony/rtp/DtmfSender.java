package io.salesvoice.telephony.rtp;

import java.nio.ByteBuffer;

/**
 * Sends queued keys as RFC 4733 events, one packet per 20 ms: 100 ms of key, the end packet three times, 60 ms of pause.
 * Digits may be added from any thread; the rest belongs to the media thread.
 */
public final class DtmfSender {
    /** Bytes of an event payload. */
    public static final int PAYLOAD_BYTES = 4;

    private static final int QUEUE = 64;
    private static final int KEY_PACKETS = 5;
    private static final int END_PACKETS = 3;
    private static final int PAUSE_TICKS = 3;
    private static final int VOLUME = 10;

    private final byte[] queue = new byte[QUEUE];
    private volatile int added;
    private volatile int taken;
    private int step = -1;
    private int event;
    private int eventTimestamp;

    /** @return false when the digit is unknown or 64 digits already wait */
    public synchronized boolean add(char digit) {
        int code = "0123456789*#ABCD".indexOf(Character.toUpperCase(digit));
        if (code < 0 || added - taken >= QUEUE) {
            return false;
        }
        queue[added % QUEUE] = (byte) code;
        added = added + 1;
        return true;
    }

    /** Whether this tick belongs to a key (or the pause after it) and not to audio. */
    public boolean active() {
        return step >= 0 || added != taken;
    }

    /**
     * Writes this tick's packet, header and payload.
     *
     * @return false when this tick is the pause between keys and nothing is to be sent
     */
    public boolean write(RtpStream stream, int payloadType, int samplesPerTick, ByteBuffer target) {
        if (step < 0) {
            event = queue[taken % QUEUE];
            taken = taken + 1;
            eventTimestamp = stream.timestamp();
            step = 0;
        }
        int current = step++;
        if (current >= KEY_PACKETS + END_PACKETS) {
            if (step == KEY_PACKETS + END_PACKETS + PAUSE_TICKS) {
                step = -1;
            }
            return false;
        }
        boolean end = current >= KEY_PACKETS;
        int duration = Math.min(current + 1, KEY_PACKETS) * samplesPerTick;
        stream.writeEventHeader(target, payloadType, current == 0, eventTimestamp, PAYLOAD_BYTES);
        target.put((byte) event);
        target.put((byte) (VOLUME | (end ? 0x80 : 0)));
        target.putShort((short) duration);
        return true;
    }
}
