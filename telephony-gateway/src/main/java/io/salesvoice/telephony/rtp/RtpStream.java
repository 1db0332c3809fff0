package io.salesvoice.telephony.rtp;

import java.nio.ByteBuffer;

/** Headers of an outgoing stream: sequence, timestamp and SSRC start at random (RFC 3550 section 5.1). */
public final class RtpStream {
    private final int ssrc;
    private int sequence;
    private int timestamp;
    private boolean markNext = true;
    private long packets;
    private long octets;

    public RtpStream(int ssrc, int firstSequence, int firstTimestamp) {
        this.ssrc = ssrc;
        this.sequence = firstSequence & 0xFFFF;
        this.timestamp = firstTimestamp;
    }

    /** Writes the header of an audio packet at the current time. */
    public void writeAudioHeader(ByteBuffer target, int payloadType, int payloadLength) {
        writeHeader(target, payloadType, markNext, timestamp, payloadLength);
        markNext = false;
    }

    /**
     * Writes the header of a keypad event.
     *
     * @param eventTimestamp the timestamp of the event's beginning, the same in all its packets (RFC 4733 section 2.2.2)
     */
    public void writeEventHeader(
            ByteBuffer target, int payloadType, boolean marker, int eventTimestamp, int payloadLength) {
        writeHeader(target, payloadType, marker, eventTimestamp, payloadLength);
        markNext = true;
    }

    private void writeHeader(ByteBuffer target, int payloadType, boolean marker, int at, int payloadLength) {
        target.put((byte) 0x80);
        target.put((byte) (payloadType | (marker ? 0x80 : 0)));
        target.putShort((short) sequence);
        target.putInt(at);
        target.putInt(ssrc);
        sequence = sequence + 1 & 0xFFFF;
        packets++;
        octets += payloadLength;
    }

    /** Time goes on, whether or not a packet was sent. */
    public void advance(int samples) {
        timestamp += samples;
    }

    /** Nothing is sent for now; the next audio packet begins a talk spurt. */
    public void interrupt() {
        markNext = true;
    }

    public int timestamp() {
        return timestamp;
    }

    public int ssrc() {
        return ssrc;
    }

    public long packets() {
        return packets;
    }

    /** Payload bytes, as sender reports count them. */
    public long octets() {
        return octets;
    }
}
