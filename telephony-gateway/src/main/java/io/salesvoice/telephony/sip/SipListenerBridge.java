package io.salesvoice.telephony.sip;

import gov.nist.javax.sip.DialogTimeoutEvent;
import gov.nist.javax.sip.SipListenerExt;
import gov.nist.javax.sip.message.SIPMessage;
import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.id.UuidV7;
import io.salesvoice.telephony.leg.IncomingCalls;
import io.salesvoice.telephony.leg.LegListener;
import java.io.IOException;
import java.net.InetAddress;
import java.text.ParseException;
import java.time.Duration;
import java.util.Locale;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.InvalidArgumentException;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionAlreadyExistsException;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.TransactionUnavailableException;
import javax.sip.header.ContentTypeHeader;
import javax.sip.header.FromHeader;
import javax.sip.header.RequireHeader;
import javax.sip.header.ToHeader;
import javax.sip.header.UnsupportedHeader;
import javax.sip.header.ViaHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sorts what the stack hands up: new calls to {@link IncomingCalls}, everything inside a dialog to its leg, the rest is
 * answered here. Never blocks: the stack's few threads serve all calls.
 */
final class SipListenerBridge implements SipListenerExt {
    private static final Logger log = LoggerFactory.getLogger(SipListenerBridge.class);
    private static final Duration RETRY_LATER = Duration.ofSeconds(5);

    private final SipContext context;
    private final TrustedSources sources;
    private final IncomingCalls calls;

    SipListenerBridge(SipContext context, TrustedSources sources, IncomingCalls calls) {
        this.context = context;
        this.sources = sources;
        this.calls = calls;
    }

    @Override
    public void processRequest(RequestEvent event) {
        Request request = event.getRequest();
        try {
            route(request, event);
        } catch (SipException | InvalidArgumentException | ParseException | IOException | RuntimeException e) {
            context.counters().failures.increment();
            log.warn("A {} request could not be handled: {}", request.getMethod(), e.toString());
        }
    }

    private void route(Request request, RequestEvent event)
            throws SipException, InvalidArgumentException, ParseException, IOException {
        SipLeg leg = legOf(event.getDialog());
        if (request.getMethod().equals(Request.ACK)) {
            if (leg != null) {
                leg.onAck(request);
            }
            return;
        }
        ServerTransaction transaction = event.getServerTransaction();
        if (transaction == null) {
            transaction = newTransaction(request);
            if (transaction == null) {
                return;
            }
        }
        boolean insideDialog = request.getHeader(ToHeader.NAME) instanceof ToHeader to && to.getTag() != null;
        switch (request.getMethod()) {
            case Request.CANCEL -> cancel(request, transaction, leg);
            case Request.OPTIONS -> options(request, transaction);
            case Request.BYE -> bye(request, transaction, leg);
            case Request.INVITE -> {
                if (insideDialog) {
                    handToLeg(request, transaction, leg);
                } else {
                    invite(request, transaction);
                }
            }
            case Request.INFO, Request.UPDATE -> handToLeg(request, transaction, leg);
            default -> transaction.sendResponse(context.messages().methodNotAllowed(request));
        }
    }

    /** Null when the stack makes none, for want of a header such as Contact or Max-Forwards: answered with 400. */
    private @Nullable ServerTransaction newTransaction(Request request) throws SipException {
        try {
            return context.provider().getNewServerTransaction(request);
        } catch (TransactionAlreadyExistsException e) {
            log.debug("A {} request came again", request.getMethod());
            return null;
        } catch (TransactionUnavailableException e) {
            context.provider().sendResponse(context.messages().response(Response.BAD_REQUEST, request, newTag()));
            return null;
        }
    }

    private static @Nullable SipLeg legOf(@Nullable Dialog dialog) {
        return dialog != null && dialog.getApplicationData() instanceof SipLeg leg ? leg : null;
    }

    /** Transport of the topmost Via: udp or tcp. */
    static String transport(Request request) {
        return request.getHeader(ViaHeader.NAME) instanceof ViaHeader via
                ? via.getTransport().toLowerCase(Locale.ROOT)
                : "udp";
    }

    private void handToLeg(Request request, ServerTransaction transaction, @Nullable SipLeg leg)
            throws SipException, InvalidArgumentException {
        if (leg == null) {
            refuse(transaction, request, Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST);
            return;
        }
        leg.onRequest(request, transaction);
    }

    private void refuse(ServerTransaction transaction, Request request, int status)
            throws SipException, InvalidArgumentException {
        transaction.sendResponse(context.messages().response(status, request, newTag()));
    }

    private static String newTag() {
        return Long.toHexString(UuidV7.next().getLeastSignificantBits());
    }

    private void cancel(Request request, ServerTransaction transaction, @Nullable SipLeg leg)
            throws SipException, InvalidArgumentException {
        if (!(leg instanceof InboundLeg inbound)) {
            refuse(transaction, request, Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST);
            return;
        }
        transaction.sendResponse(context.messages().response(Response.OK, request, null));
        inbound.onCancel();
    }

    private void bye(Request request, ServerTransaction transaction, @Nullable SipLeg leg)
            throws SipException, InvalidArgumentException {
        if (leg == null) {
            refuse(transaction, request, Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST);
            return;
        }
        transaction.sendResponse(context.messages().response(Response.OK, request, null));
        leg.onBye();
    }

    private void options(Request request, ServerTransaction transaction) throws SipException, InvalidArgumentException {
        Response response = context.messages().response(Response.OK, request, newTag());
        context.messages().addCapabilities(response);
        transaction.sendResponse(response);
    }

    private void invite(Request request, ServerTransaction transaction)
            throws SipException, InvalidArgumentException, ParseException, IOException {
        context.counters().invites.increment();
        InetAddress peer = sourceOf(request);
        if (!sources.mayCall(peer)) {
            context.counters().strangersRefused.increment();
            refuse(transaction, request, Response.FORBIDDEN);
            return;
        }
        int fault = faultOf(request);
        if (fault != 0) {
            Response response = context.messages().response(fault, request, newTag());
            describeFault(response, request);
            transaction.sendResponse(response);
            return;
        }
        transaction.sendResponse(context.messages().response(Response.TRYING, request, null));
        InboundLeg leg = openLeg(request, transaction, peer);
        if (leg == null) {
            return;
        }
        transaction.setApplicationData(leg);
        Dialog dialog = transaction.getDialog();
        if (dialog != null) {
            dialog.setApplicationData(leg);
        }
        leg.mailbox.post(() -> {
            LegListener listener = calls.onIncoming(leg);
            leg.events.attach(listener);
        });
    }

    private static InetAddress sourceOf(Request request) {
        InetAddress source = ((SIPMessage) request).getPeerPacketSourceAddress();
        // Only a message that the stack handed to itself has no source.
        return source != null ? source : InetAddress.getLoopbackAddress();
    }

    /** @return 0 when the INVITE asks for nothing we lack */
    private static int faultOf(Request request) {
        if (request.getHeader(RequireHeader.NAME) != null) {
            return Response.BAD_EXTENSION;
        }
        boolean otherType = LegSdp.hasDescription(request)
                && request.getHeader(ContentTypeHeader.NAME) instanceof ContentTypeHeader type
                && !(type.getContentType().equalsIgnoreCase("application")
                        && type.getContentSubType().equalsIgnoreCase("sdp"));
        return otherType ? Response.UNSUPPORTED_MEDIA_TYPE : 0;
    }

    private void describeFault(Response response, Request request) {
        SipMessages messages = context.messages();
        if (response.getStatusCode() == Response.UNSUPPORTED_MEDIA_TYPE) {
            response.addHeader(messages.header("Accept", "application/sdp"));
        }
        if (response.getStatusCode() == Response.BAD_EXTENSION
                && request.getHeader(RequireHeader.NAME) instanceof RequireHeader require) {
            response.addHeader(messages.header(UnsupportedHeader.NAME, require.getOptionTag()));
        }
    }

    private @Nullable InboundLeg openLeg(Request request, ServerTransaction transaction, InetAddress peer)
            throws SipException, InvalidArgumentException, ParseException, IOException {
        InetAddress local = context.localAddresses().towards(peer);
        InboundLeg leg;
        try {
            leg = new InboundLeg(
                    context,
                    UuidV7.next(),
                    SipParties.of(request, FromHeader.NAME),
                    SipParties.of(request, ToHeader.NAME),
                    local,
                    peer,
                    request,
                    transaction);
        } catch (ServiceException e) {
            log.warn("A call is refused: {}", e.getMessage());
            Response response = context.messages().response(Response.SERVICE_UNAVAILABLE, request, newTag());
            context.messages().addRetryAfter(response, RETRY_LATER);
            transaction.sendResponse(response);
            return null;
        }
        if (LegSdp.hasDescription(request)) {
            try {
                leg.sdp.read(request);
            } catch (SdpException e) {
                context.counters().unusableOffers.increment();
                log.info("An offer is refused: {}", e.getMessage());
                leg.reject(Response.NOT_ACCEPTABLE_HERE, null);
                return null;
            }
        }
        return leg;
    }

    @Override
    public void processResponse(ResponseEvent event) {
        if (event.getClientTransaction() != null
                && event.getClientTransaction().getApplicationData() instanceof OutboundLeg leg) {
            leg.onResponse(event.getResponse(), event.getDialog());
            return;
        }
        if (legOf(event.getDialog()) instanceof OutboundLeg leg) {
            leg.onResponse(event.getResponse(), event.getDialog());
        }
    }

    @Override
    public void processTimeout(TimeoutEvent event) {
        if (!event.isServerTransaction()
                && event.getClientTransaction().getApplicationData() instanceof OutboundLeg leg) {
            leg.onTimeout();
        }
    }

    @Override
    public void processIOException(IOExceptionEvent event) {
        log.debug("SIP transport {} failed towards a peer", event.getTransport());
        if (event.getSource() instanceof ClientTransaction transaction
                && transaction.getApplicationData() instanceof OutboundLeg leg) {
            leg.onTransportFailure();
        }
    }

    @Override
    public void processTransactionTerminated(TransactionTerminatedEvent event) {
        // Legs have their own deadlines.
    }

    @Override
    public void processDialogTerminated(DialogTerminatedEvent event) {
        event.getDialog().setApplicationData(null);
    }

    @Override
    public void processDialogTimeout(DialogTimeoutEvent event) {
        // The leg's acknowledgement deadline ends it.
    }
}
