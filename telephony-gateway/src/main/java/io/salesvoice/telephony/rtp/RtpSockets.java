package io.salesvoice.telephony.rtp;

import java.io.IOException;
import java.nio.channels.DatagramChannel;

/** A pair of bound, non-blocking sockets: RTP on an even port, RTCP on the next (RFC 3550 section 11). */
public record RtpSockets(int port, DatagramChannel rtp, DatagramChannel rtcp) {
    /** Closes both. */
    void close() throws IOException {
        try {
            rtp.close();
        } finally {
            rtcp.close();
        }
    }
}
