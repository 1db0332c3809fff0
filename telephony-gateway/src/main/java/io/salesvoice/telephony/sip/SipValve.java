package io.salesvoice.telephony.sip;

import gov.nist.javax.sip.SipStackImpl;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.SIPMessageValve;
import java.net.InetAddress;
import javax.sip.SipStack;
import javax.sip.header.UserAgentHeader;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;

/**
 * Drops floods and scanners before the stack spends a transaction on them. Public with a public constructor because the
 * stack makes it by name; its guard comes through the stack's properties.
 */
public final class SipValve implements SIPMessageValve {
    /** Key of the {@link Admission} in the stack's properties. */
    static final String ADMISSION = SipValve.class.getName() + ".admission";

    private volatile @Nullable Admission admission;

    @Override
    public void init(SipStack stack) {
        if (((SipStackImpl) stack).getConfigurationProperties().get(ADMISSION) instanceof Admission found) {
            admission = found;
        }
    }

    @Override
    public boolean processRequest(SIPRequest request, MessageChannel channel) {
        Admission current = admission;
        return current == null || current.admits(request, channel.getPeerPacketSourceAddress());
    }

    @Override
    public boolean processResponse(Response response, MessageChannel channel) {
        return true;
    }

    @Override
    public void destroy() {}

    /** The rules. */
    record Admission(FloodGuard flood, SipCounters counters) {
        boolean admits(SIPRequest request, @Nullable InetAddress source) {
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
    }
}
