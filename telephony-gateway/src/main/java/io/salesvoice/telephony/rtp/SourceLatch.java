package io.salesvoice.telephony.rtp;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * Decides whose packets a leg listens to and where it sends (symmetric RTP, RFC 4961), so that nobody can take over or
 * listen to a call by spraying packets at its port.
 *
 * <p>The address the far side named in its session description is believed at once. Another one is believed only before
 * anything is latched, only from the named host or the host that signals, and only after several packets in sequence from
 * one source. Once latched, a stranger is never believed; the same stream (SSRC going on in sequence) from another port
 * of the same host is, when the old port has been silent: a router has rebound it. One thread owns an instance.
 */
public final class SourceLatch {
    private static final int PROBATION_PACKETS = 3;
    private static final int REBIND_AFTER_TICKS = 25;
    private static final int MAX_SEQUENCE_GAP = 100;

    private final InetAddress signalling;
    private InetSocketAddress named;
    private @Nullable InetSocketAddress latched;
    private @Nullable InetSocketAddress candidate;
    private int candidateSsrc;
    private int candidateSequence;
    private int candidatePackets;
    private int ssrc;
    private int lastSequence;
    private int ticksSilent;
    private boolean streamChanged;

    /**
     * @param named address of the far side's session description
     * @param signalling host its signalling comes from
     */
    public SourceLatch(InetSocketAddress named, InetAddress signalling) {
        this.named = named;
        this.signalling = signalling;
    }

    /** A new session description names the source anew. */
    public void rename(InetSocketAddress newlyNamed) {
        if (!newlyNamed.equals(named)) {
            named = newlyNamed;
            latched = null;
            candidate = null;
        }
    }

    /** Whether the packet is the far side's. */
    public boolean accept(InetSocketAddress source, RtpPacket packet) {
        InetSocketAddress current = latched;
        if (current != null && current.equals(source)) {
            return acceptLatched(packet);
        }
        if (current != null) {
            return acceptRebound(current, source, packet);
        }
        if (source.equals(named)) {
            latch(source, packet);
            return true;
        }
        if (!source.getAddress().equals(named.getAddress())
                && !source.getAddress().equals(signalling)) {
            return false;
        }
        if (!passesProbation(source, packet)) {
            return false;
        }
        latch(source, packet);
        return true;
    }

    private boolean acceptLatched(RtpPacket packet) {
        if (packet.ssrc() == ssrc) {
            ticksSilent = 0;
            lastSequence = packet.sequence();
            return true;
        }
        // A new SSRC from the right address: believed when it goes on, so that one garbage packet changes nothing.
        InetSocketAddress current = latched;
        if (current == null || !passesProbation(current, packet)) {
            return false;
        }
        latch(current, packet);
        return true;
    }

    private boolean acceptRebound(InetSocketAddress current, InetSocketAddress source, RtpPacket packet) {
        boolean sameHost = source.getAddress().equals(current.getAddress());
        if (!sameHost || ticksSilent < REBIND_AFTER_TICKS || packet.ssrc() != ssrc) {
            return false;
        }
        int gap = packet.sequence() - lastSequence & 0xFFFF;
        if (gap == 0 || gap > MAX_SEQUENCE_GAP || !passesProbation(source, packet)) {
            return false;
        }
        latch(source, packet);
        streamChanged = false;
        return true;
    }

    private boolean passesProbation(InetSocketAddress source, RtpPacket packet) {
        boolean inSequence = source.equals(candidate)
                && packet.ssrc() == candidateSsrc
                && packet.sequence() == (candidateSequence + 1 & 0xFFFF);
        candidatePackets = inSequence ? candidatePackets + 1 : 1;
        candidate = source;
        candidateSsrc = packet.ssrc();
        candidateSequence = packet.sequence();
        return candidatePackets >= PROBATION_PACKETS;
    }

    private void latch(InetSocketAddress source, RtpPacket packet) {
        streamChanged = latched == null || packet.ssrc() != ssrc;
        latched = source;
        candidate = null;
        candidatePackets = 0;
        ssrc = packet.ssrc();
        lastSequence = packet.sequence();
        ticksSilent = 0;
    }

    /** Whether the packet just accepted began another stream; asked once per accepted packet. */
    public boolean takeStreamChanged() {
        boolean changed = streamChanged;
        streamChanged = false;
        return changed;
    }

    /** Called every 20 ms. */
    public void tick() {
        ticksSilent++;
    }

    /** Where to send: the latched source, else the named address. */
    public InetSocketAddress target() {
        InetSocketAddress current = latched;
        return current != null ? current : named;
    }

    /** SSRC of the far side's stream, meaningful once something was accepted. */
    public int ssrc() {
        return ssrc;
    }
}
