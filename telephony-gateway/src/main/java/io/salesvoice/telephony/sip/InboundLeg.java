package io.salesvoice.telephony.sip;

import io.salesvoice.telephony.leg.LegDirection;
import io.salesvoice.telephony.leg.LegEnd;
import io.salesvoice.telephony.leg.Party;
import java.net.InetAddress;
import java.text.ParseException;
import java.time.Duration;
import java.util.UUID;
import javax.sip.ServerTransaction;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A leg that began with an INVITE to us. */
final class InboundLeg extends SipLeg {
    private static final Logger log = LoggerFactory.getLogger(InboundLeg.class);

    private enum Phase {
        OFFERED,
        ANSWERED,
        CONFIRMED
    }

    private final Request invite;
    private final ServerTransaction transaction;
    private final String tag;
    private Phase phase = Phase.OFFERED;
    private boolean byeWhenAcknowledged;

    InboundLeg(
            SipContext context,
            UUID callId,
            Party from,
            Party to,
            InetAddress local,
            InetAddress peer,
            Request invite,
            ServerTransaction transaction) {
        super(context, callId, LegDirection.INBOUND, from, to, local, peer);
        this.invite = invite;
        this.transaction = transaction;
        this.tag = Long.toHexString(callId.getLeastSignificantBits());
        this.dialog = transaction.getDialog();
    }

    @Override
    public void ring() {
        mailbox.post(() -> {
            if (phase == Phase.OFFERED && !ended()) {
                Response ringing = context.messages().response(Response.RINGING, invite, tag);
                addContact(ringing);
                respond(transaction, ringing);
            }
        });
    }

    @Override
    public void answer() {
        mailbox.post(() -> {
            if (phase != Phase.OFFERED || ended()) {
                return;
            }
            phase = Phase.ANSWERED;
            Response ok = context.messages().response(Response.OK, invite, tag);
            addContact(ok);
            context.messages().addCapabilities(ok);
            try {
                context.messages().addSdp(ok, sdp.write());
            } catch (ParseException e) {
                throw new IllegalStateException("our own session description", e);
            }
            sdp.apply();
            respond(transaction, ok);
            deadline(context.properties().ackTimeout(), this::acknowledgementMissing);
        });
    }

    private void addContact(Response response) {
        try {
            response.addHeader(context.messages()
                    .contact(sdp.local(), context.properties().port(), SipListenerBridge.transport(invite)));
        } catch (ParseException e) {
            throw new IllegalStateException("our own address", e);
        }
    }

    private void acknowledgementMissing() {
        log.info("Call {} ends: its answer was never acknowledged", callId());
        byeWhenAcknowledged = false;
        end(LegEnd.FAILED, Response.REQUEST_TIMEOUT);
        sendBye();
    }

    @Override
    protected void acknowledged(Request ack) {
        if (phase != Phase.ANSWERED) {
            return;
        }
        phase = Phase.CONFIRMED;
        if (byeWhenAcknowledged) {
            sendBye();
            return;
        }
        if (ended()) {
            return;
        }
        if (!LegSdp.hasDescription(invite)) {
            try {
                sdp.read(ack);
                sdp.apply();
            } catch (SdpException e) {
                context.counters().unusableOffers.increment();
                log.info("Call {} ends: answer in ACK refused: {}", callId(), e.getMessage());
                hangUpNow(LegEnd.FAILED, Response.NOT_ACCEPTABLE_HERE);
                return;
            }
        }
        confirmed();
    }

    @Override
    public void reject(int sipStatus, @Nullable Duration retryAfter) {
        mailbox.post(() -> {
            if (phase == Phase.OFFERED && !ended()) {
                rejectNow(sipStatus, retryAfter, LegEnd.REJECTED);
            }
        });
    }

    private void rejectNow(int status, @Nullable Duration retryAfter, LegEnd reason) {
        Response response = context.messages().response(status, invite, tag);
        if (retryAfter != null) {
            try {
                context.messages().addRetryAfter(response, retryAfter);
            } catch (ParseException e) {
                throw new IllegalStateException("Retry-After " + retryAfter, e);
            }
        }
        end(reason, status);
        respond(transaction, response);
    }

    /** CANCEL arrived and was answered. */
    void onCancel() {
        mailbox.post(() -> {
            if (phase == Phase.OFFERED && !ended()) {
                rejectNow(Response.REQUEST_TERMINATED, null, LegEnd.CANCELLED);
            }
        });
    }

    @Override
    void onBye() {
        mailbox.post(() -> {
            if (phase == Phase.OFFERED && !ended()) {
                rejectNow(Response.REQUEST_TERMINATED, null, LegEnd.CANCELLED);
                return;
            }
            byeWhenAcknowledged = false;
            end(LegEnd.REMOTE_HANG_UP, Response.OK);
        });
    }

    @Override
    protected void hangUpNow(LegEnd reason, int status) {
        switch (phase) {
            case OFFERED -> rejectNow(Response.TEMPORARILY_UNAVAILABLE, null, LegEnd.REJECTED);
            case ANSWERED -> {
                // RFC 3261 section 15: no BYE before the ACK.
                byeWhenAcknowledged = true;
                end(reason, status);
            }
            case CONFIRMED -> {
                end(reason, status);
                sendBye();
            }
        }
    }
}
