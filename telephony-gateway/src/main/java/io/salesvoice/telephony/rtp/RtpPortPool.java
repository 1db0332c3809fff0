package io.salesvoice.telephony.rtp;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Even port pairs of a range. A freed port goes to the end of the queue, so that a new call seldom meets packets still
 * on their way to an old one. Safe from any thread.
 */
public final class RtpPortPool {
    private static final Logger log = LoggerFactory.getLogger(RtpPortPool.class);
    /** Expedited forwarding (RFC 3246), as the upper six bits of the traffic class. */
    private static final int EXPEDITED_FORWARDING = 46 << 2;

    private final InetAddress bindAddress;
    private final ArrayDeque<Integer> free = new ArrayDeque<>();
    private final int pairs;

    /**
     * @param min first port of the range
     * @param max last port of the range, inclusive
     */
    public RtpPortPool(InetAddress bindAddress, int min, int max) {
        this.bindAddress = bindAddress;
        for (int port = min + (min & 1); port + 1 <= max; port += 2) {
            free.add(port);
        }
        pairs = free.size();
        if (pairs == 0) {
            throw new IllegalArgumentException(
                    "salesvoice.rtp.port-min..port-max: " + min + ".." + max + " (expected: at least one even pair)");
        }
    }

    /** @return null when every port of the range is in use */
    public synchronized @Nullable RtpSockets acquire() {
        for (int tries = free.size(); tries > 0; tries--) {
            int port = free.remove();
            RtpSockets sockets = bind(port);
            if (sockets != null) {
                return sockets;
            }
            free.add(port);
        }
        return null;
    }

    public synchronized void release(RtpSockets sockets) {
        try {
            sockets.close();
        } catch (IOException e) {
            log.warn("Closing RTP port {} failed: {}", sockets.port(), e.toString());
        }
        free.add(sockets.port());
    }

    /** Port pairs in use. */
    public synchronized int inUse() {
        return pairs - free.size();
    }

    public int capacity() {
        return pairs;
    }

    private @Nullable RtpSockets bind(int port) {
        DatagramChannel rtp = null;
        try {
            rtp = open(port);
            return new RtpSockets(port, rtp, open(port + 1));
        } catch (IOException e) {
            log.debug("RTP port {} is not to be had: {}", port, e.toString());
            closeQuietly(rtp);
            return null;
        }
    }

    private DatagramChannel open(int port) throws IOException {
        DatagramChannel channel = DatagramChannel.open(
                bindAddress instanceof Inet6Address ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET);
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.IP_TOS, EXPEDITED_FORWARDING);
            channel.bind(new InetSocketAddress(bindAddress, port));
            return channel;
        } catch (IOException e) {
            closeQuietly(channel);
            throw e;
        }
    }

    private static void closeQuietly(@Nullable DatagramChannel channel) {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            log.debug("Closing an unused socket failed: {}", e.toString());
        }
    }
}
