package io.salesvoice.telephony.sip;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.SIPMessageValve;
import java.net.InetAddress;
import javax.sip.SipStack;
import javax.sip.header.UserAgentHeader;
import javax.sip.message.Response;

/** Drops floods and scanners before the stack spends a transaction on them. */
final class SipValve implements SIPMessageValve {
    private final FloodGuard flood;
    private final SipCounters counters;

    SipValve(FloodGuard flood, SipCounters counters) {
        this.flood = flood;
        this.counters = counters;
    }

    @Override
    public void init(SipStack stack) {
        // Made complete.
    }

    /** @return whether the request may go on */
    @Override
    public boolean processRequest(SIPRequest request, MessageChannel channel) {
        InetAddress source = channel.getPeerPacketSourceAddress();
        if (source != null && !flood.admits(source)) {
            counters.floodDropped.increment();
            return false;
        }
        if (request.getHeader(UserAgentHeader.NAME) instanceof UserAgentHeader agent
                && ScannerSignatures.matches(agent.toString())) {
            counters.scannersDropped.increment();
            return false;
        }
        return true;
    }

    @Override
    public boolean processResponse(Response response, MessageChannel channel) {
        return true;
    }

    @Override
    public void destroy() {
        // Holds nothing.
    }
}
