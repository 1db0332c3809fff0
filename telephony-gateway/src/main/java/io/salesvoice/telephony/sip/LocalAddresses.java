package io.salesvoice.telephony.sip;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import org.jspecify.annotations.Nullable;

/** Which of our addresses a peer is to send to. */
final class LocalAddresses {
    private static final int ANY_PORT = 9;

    private final InetAddress bindAddress;
    private final @Nullable InetAddress publicAddress;

    LocalAddresses(InetAddress bindAddress, @Nullable InetAddress publicAddress) {
        this.bindAddress = bindAddress;
        this.publicAddress = publicAddress;
    }

    /** The public address for public peers, where one is set; else the address of the interface that leads to the peer. */
    InetAddress towards(InetAddress peer) throws IOException {
        if (publicAddress != null && !TrustedSources.isPrivate(peer)) {
            return publicAddress;
        }
        if (!bindAddress.isAnyLocalAddress()) {
            return bindAddress;
        }
        // Connecting a datagram socket asks the routing table and sends nothing.
        try (DatagramSocket probe = new DatagramSocket()) {
            probe.connect(new InetSocketAddress(peer, ANY_PORT));
            return probe.getLocalAddress();
        } catch (SocketException e) {
            throw new IOException("no route to the peer", e);
        }
    }
}
