package io.salesvoice.telephony.rtp;

/** A reader over one received datagram (RFC 3550 section 5.1); one instance is reused for all packets of a media loop. */
public final class RtpPacket {
    private static final int FIXED_HEADER = 12;

    private final byte[] data;
    private boolean marker;
    private int payloadType;
    private int sequence;
    private int timestamp;
    private int ssrc;
    private int payloadOffset;
    private int payloadLength;

    /** @param capacity bytes of the largest datagram worth reading */
    public RtpPacket(int capacity) {
        data = new byte[capacity];
    }

    /** The datagram's bytes, to be filled before {@link #parse}. */
    public byte[] data() {
        return data;
    }

    /**
     * Reads the header.
     *
     * @param length bytes of the datagram
     * @return false when this is not a well-formed RTP packet with a payload; nothing else may be asked then
     */
    public boolean parse(int length) {
        if (length < FIXED_HEADER || length > data.length || (data[0] & 0xC0) != 0x80) {
            return false;
        }
        int offset = FIXED_HEADER + 4 * (data[0] & 0x0F);
        if ((data[0] & 0x10) != 0) {
            if (length < offset + 4) {
                return false;
            }
            offset += 4 + 4 * ((data[offset + 2] & 0xFF) << 8 | data[offset + 3] & 0xFF);
        }
        int end = length;
        if ((data[0] & 0x20) != 0) {
            int padding = data[length - 1] & 0xFF;
            if (padding == 0) {
                return false;
            }
            end -= padding;
        }
        if (offset >= end) {
            return false;
        }
        marker = (data[1] & 0x80) != 0;
        payloadType = data[1] & 0x7F;
        // 72..76 are RTCP packet types seen as RTP (RFC 5761 section 4).
        if (payloadType >= 72 && payloadType <= 76) {
            return false;
        }
        sequence = (data[2] & 0xFF) << 8 | data[3] & 0xFF;
        timestamp = int32(4);
        ssrc = int32(8);
        payloadOffset = offset;
        payloadLength = end - offset;
        return true;
    }

    private int int32(int at) {
        return data[at] << 24 | (data[at + 1] & 0xFF) << 16 | (data[at + 2] & 0xFF) << 8 | data[at + 3] & 0xFF;
    }

    public boolean marker() {
        return marker;
    }

    public int payloadType() {
        return payloadType;
    }

    /** 0 to 65535. */
    public int sequence() {
        return sequence;
    }

    public int timestamp() {
        return timestamp;
    }

    public int ssrc() {
        return ssrc;
    }

    public int payloadOffset() {
        return payloadOffset;
    }

    public int payloadLength() {
        return payloadLength;
    }
}
