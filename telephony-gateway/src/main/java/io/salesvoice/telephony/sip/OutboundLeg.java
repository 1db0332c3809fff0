package io.salesvoice.telephony.sip;

import io.salesvoice.telephony.leg.LegDirection;
import io.salesvoice.telephony.leg.LegEnd;
import io.salesvoice.telephony.leg.LegEvent;
import io.salesvoice.telephony.leg.LegListener;
import io.salesvoice.telephony.leg.Party;
import java.net.InetAddress;
import java.text.ParseException;
import java.time.Duration;
import java.util.UUID;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.InvalidArgumentException;
import javax.sip.SipException;
import javax.sip.header.CSeqHeader;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A leg that begins with our INVITE. */
final class OutboundLeg extends SipLeg {
    private static final Logger log = LoggerFactory.getLogger(OutboundLeg.class);

    private @Nullable ClientTransaction invite;
    private boolean provisional;
    private boolean answered;
    private boolean cancelWhenProvisional;
    private boolean ringing;

    OutboundLeg(
            SipContext context,
            UUID callId,
            Party from,
            Party to,
            InetAddress local,
            InetAddress peer,
            LegListener listener) {
        super(context, callId, LegDirection.OUTBOUND, from, to, local, peer);
        events.attach(listener);
    }

    /** Sends the INVITE; {@code request} is complete but for the session description. */
    void dial(Request request) {
        mailbox.post(() -> {
            if (ended()) {
                return;
            }
            try {
                context.messages().addSdp(request, sdp.write());
                ClientTransaction transaction = context.provider().getNewClientTransaction(request);
                transaction.setApplicationData(this);
                invite = transaction;
                transaction.sendRequest();
                dialog = transaction.getDialog();
                deadline(context.properties().answerTimeout(), this::notAnswered);
            } catch (SipException | ParseException e) {
                log.info("Call {} cannot be placed: {}", callId(), e.getClass().getSimpleName());
                end(LegEnd.FAILED, Response.SERVICE_UNAVAILABLE);
            }
        });
    }

    private void notAnswered() {
        if (!answered && !ended()) {
            hangUpNow(LegEnd.NO_ANSWER, Response.REQUEST_TIMEOUT);
        }
    }

    /** A response to the INVITE, or to one of ours inside the dialog. */
    void onResponse(Response response, @Nullable Dialog responseDialog) {
        mailbox.post(() -> {
            if (!(response.getHeader(CSeqHeader.NAME) instanceof CSeqHeader sequence)
                    || !sequence.getMethod().equals(Request.INVITE)) {
                return;
            }
            int status = response.getStatusCode();
            if (status < 200) {
                onProvisional(status);
            } else if (status < 300) {
                onAnswer(response, responseDialog, sequence.getSeqNumber());
            } else if (!answered) {
                end(SipOutcomes.ofFinal(status), status);
            }
        });
    }

    private void onProvisional(int status) {
        provisional = true;
        if (cancelWhenProvisional) {
            cancelWhenProvisional = false;
            sendCancel();
            return;
        }
        boolean rings = status == Response.RINGING || status == Response.SESSION_PROGRESS;
        if (rings && !ringing) {
            ringing = true;
            events.emit(new LegEvent.Ringing(context.clock().instant()));
        }
    }

    private void onAnswer(Response response, @Nullable Dialog responseDialog, long sequence) {
        if (responseDialog == null || (answered && responseDialog.equals(dialog))) {
            return;
        }
        if (!acknowledge(responseDialog, sequence)) {
            end(LegEnd.FAILED, Response.SERVER_INTERNAL_ERROR);
            return;
        }
        boolean late = ended() || answered;
        dialog = responseDialog;
        responseDialog.setApplicationData(this);
        if (late) {
            // Answered while our CANCEL was on its way, or by a second branch: it has to be hung up.
            sendBye();
            return;
        }
        answered = true;
        cancelWhenProvisional = false;
        try {
            sdp.read(response);
        } catch (SdpException e) {
            context.counters().unusableOffers.increment();
            log.info("Call {} ends: its answer cannot be used: {}", callId(), e.getMessage());
            hangUpNow(LegEnd.FAILED, Response.NOT_ACCEPTABLE_HERE);
            return;
        }
        sdp.apply();
        confirmed();
    }

    private boolean acknowledge(Dialog answeredDialog, long sequence) {
        try {
            Request ack = answeredDialog.createAck(sequence);
            SipMessages.correctVia(ack, sdp.local());
            answeredDialog.sendAck(ack);
            return true;
        } catch (SipException | InvalidArgumentException | ParseException e) {
            log.info(
                    "Call {}: its answer could not be acknowledged: {}",
                    callId(),
                    e.getClass().getSimpleName());
            return false;
        }
    }

    /** The INVITE was never answered at all. */
    void onTimeout() {
        mailbox.post(() -> {
            if (!answered) {
                end(LegEnd.FAILED, Response.REQUEST_TIMEOUT);
            }
        });
    }

    /** The INVITE could not be delivered. */
    void onTransportFailure() {
        mailbox.post(() -> {
            if (!answered) {
                end(LegEnd.FAILED, Response.SERVICE_UNAVAILABLE);
            }
        });
    }

    @Override
    protected void hangUpNow(LegEnd reason, int status) {
        if (answered) {
            end(reason, status);
            sendBye();
            return;
        }
        boolean local = reason == LegEnd.LOCAL_HANG_UP;
        end(local ? LegEnd.CANCELLED : reason, local ? Response.REQUEST_TERMINATED : status);
        if (provisional) {
            sendCancel();
        } else {
            // RFC 3261 section 9.1: no CANCEL before a provisional response.
            cancelWhenProvisional = true;
        }
    }

    private void sendCancel() {
        ClientTransaction transaction = invite;
        if (transaction == null) {
            return;
        }
        try {
            context.provider()
                    .getNewClientTransaction(transaction.createCancel())
                    .sendRequest();
        } catch (SipException e) {
            log.debug("CANCEL of call {} was not sent: {}", callId(), e.toString());
        }
    }

    @Override
    protected void acknowledged(Request ack) {
        // Only re-INVITEs of the far side are acknowledged to us, and their description came with the offer.
    }

    @Override
    public void ring() {
        // Inbound legs only.
    }

    @Override
    public void answer() {
        // Inbound legs only.
    }

    @Override
    public void reject(int sipStatus, @Nullable Duration retryAfter) {
        // Inbound legs only.
    }
}
