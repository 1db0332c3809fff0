package io.salesvoice.telephony.sip;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.telephony.leg.AudioSink;
import io.salesvoice.telephony.leg.CallLeg;
import io.salesvoice.telephony.leg.LegDirection;
import io.salesvoice.telephony.leg.LegEnd;
import io.salesvoice.telephony.leg.LegEvent;
import io.salesvoice.telephony.leg.Party;
import io.salesvoice.telephony.leg.Playout;
import io.salesvoice.telephony.media.MediaEvents;
import io.salesvoice.telephony.media.MediaSession;
import io.salesvoice.telephony.rtp.AudioCodec;
import java.net.InetAddress;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sip.ClientTransaction;
import javax.sip.Dialog;
import javax.sip.InvalidArgumentException;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What both directions share: identity, media, the dialog after it is set up, and the end. State is the mailbox's. */
abstract class SipLeg implements CallLeg, MediaEvents {
    private static final Logger log = LoggerFactory.getLogger(SipLeg.class);
    private static final Duration RETRY_LATER = Duration.ofSeconds(5);

    protected final SipContext context;
    protected final LegMailbox mailbox;
    protected final LegEvents events = new LegEvents();
    protected final LegSdp sdp;
    private final MediaSession media;
    private final UUID callId;
    private final LegDirection direction;
    private final Party from;
    private final Party to;

    // The mailbox's own.
    protected @Nullable Dialog dialog;
    private @Nullable Future<?> deadline;
    private boolean ended;

    /**
     * @param local our address as the peer sees it
     * @param peer host the signalling comes from
     * @throws ServiceException {@code no_media_ports} when all RTP ports are in use
     */
    @SuppressWarnings("this-escape")
    protected SipLeg(
            SipContext context,
            UUID callId,
            LegDirection direction,
            Party from,
            Party to,
            InetAddress local,
            InetAddress peer) {
        this.context = context;
        this.callId = callId;
        this.direction = direction;
        this.from = from;
        this.to = to;
        this.mailbox = new LegMailbox(context.executor(), this::fail);
        MediaSession opened = context.media().open(this);
        if (opened == null) {
            throw ServiceException.overloaded(
                    "no_media_ports", "all RTP ports of salesvoice.rtp.port-min..port-max are in use", RETRY_LATER);
        }
        this.media = opened;
        this.sdp = new LegSdp(opened, local, peer);
        context.legs().add(this);
    }

    @Override
    public UUID callId() {
        return callId;
    }

    @Override
    public LegDirection direction() {
        return direction;
    }

    @Override
    public Party from() {
        return from;
    }

    @Override
    public Party to() {
        return to;
    }

    @Override
    public int sampleRate() {
        return AudioCodec.SAMPLE_RATE;
    }

    @Override
    public void sendDtmf(String digits) {
        media.sendDtmf(digits);
    }

    @Override
    public void audioTo(AudioSink sink) {
        media.audioTo(sink);
    }

    @Override
    public Playout playout() {
        return media.playout();
    }

    @Override
    public void startRecording(Path file) {
        media.startRecording(file);
    }

    @Override
    public void stopRecording() {
        media.stopRecording();
    }

    @Override
    public void hangUp() {
        mailbox.post(() -> {
            if (!ended) {
                hangUpNow(LegEnd.LOCAL_HANG_UP, Response.OK);
            }
        });
    }

    @Override
    public void onEvent(LegEvent event) {
        events.emit(event);
    }

    @Override
    public void onMediaEnd(LegEnd reason) {
        mailbox.post(() -> {
            if (!ended) {
                hangUpNow(
                        reason,
                        reason == LegEnd.MEDIA_LOST ? Response.REQUEST_TIMEOUT : Response.SERVER_INTERNAL_ERROR);
            }
        });
    }

    /** A task of ours broke: better a call that ends than one that hangs. */
    private void fail() {
        if (!ended) {
            hangUpNow(LegEnd.FAILED, Response.SERVER_INTERNAL_ERROR);
        }
    }

    /** Ends the leg from our side in whatever state it is. */
    protected abstract void hangUpNow(LegEnd reason, int status);

    /** The far side acknowledged our answer, at first or after a re-INVITE. */
    protected abstract void acknowledged(Request ack);

    protected final boolean ended() {
        return ended;
    }

    /** The leg is set up in both directions. */
    protected final void confirmed() {
        cancelDeadline();
        media.watchLoss();
        events.emit(new LegEvent.Answered(context.clock().instant()));
    }

    /** Frees everything and tells; signalling that is still due is sent afterwards. Idempotent. */
    protected final void end(LegEnd reason, int status) {
        if (ended) {
            return;
        }
        ended = true;
        cancelDeadline();
        media.close();
        context.legs().remove(this);
        events.emit(new LegEvent.Ended(reason, status, context.clock().instant()));
    }

    protected final void deadline(Duration after, Runnable task) {
        cancelDeadline();
        deadline = context.timers().schedule(() -> mailbox.post(task), after.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void cancelDeadline() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    protected final void sendBye() {
        Dialog current = dialog;
        if (current == null) {
            return;
        }
        try {
            Request bye = current.createRequest(Request.BYE);
            SipMessages.correctVia(bye, sdp.local());
            ClientTransaction transaction = context.provider().getNewClientTransaction(bye);
            current.sendRequest(transaction);
        } catch (SipException | ParseException | InvalidArgumentException e) {
            // The far side cannot be reached or was faster: either way nothing is left to do.
            log.debug("BYE of call {} was not sent: {}", callId, e.toString());
        }
    }

    protected final void respond(ServerTransaction transaction, Response response) {
        try {
            transaction.sendResponse(response);
        } catch (SipException | InvalidArgumentException e) {
            context.counters().failures.increment();
            log.debug("Response {} of call {} was not sent: {}", response.getStatusCode(), callId, e.toString());
        }
    }

    /** BYE arrived and was answered. */
    void onBye() {
        mailbox.post(() -> end(LegEnd.REMOTE_HANG_UP, Response.OK));
    }

    void onAck(Request ack) {
        mailbox.post(() -> acknowledged(ack));
    }

    /** A request inside the dialog other than ACK and BYE. */
    void onRequest(Request request, ServerTransaction transaction) {
        mailbox.post(() -> {
            SipMessages messages = context.messages();
            if (ended) {
                respond(transaction, messages.response(Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST, request, null));
                return;
            }
            switch (request.getMethod()) {
                case Request.INVITE, Request.UPDATE -> renegotiate(request, transaction);
                case Request.INFO -> inform(request, transaction);
                default -> respond(transaction, messages.methodNotAllowed(request));
            }
        });
    }

    private void renegotiate(Request request, ServerTransaction transaction) {
        boolean invite = request.getMethod().equals(Request.INVITE);
        Response response;
        try {
            boolean offered = LegSdp.hasDescription(request);
            if (offered) {
                sdp.read(request);
            }
            response = context.messages().response(Response.OK, request, null);
            response.addHeader(context.messages()
                    .contact(sdp.local(), context.properties().port(), SipListenerBridge.transport(request)));
            context.messages().addCapabilities(response);
            if (offered || invite) {
                context.messages().addSdp(response, sdp.write());
            }
            if (offered) {
                sdp.apply();
            }
        } catch (SdpException e) {
            context.counters().unusableOffers.increment();
            log.info("Call {}: offer in mid-call refused: {}", callId, e.getMessage());
            response = context.messages().response(Response.NOT_ACCEPTABLE_HERE, request, null);
        } catch (ParseException e) {
            response = context.messages().response(Response.SERVER_INTERNAL_ERROR, request, null);
        }
        respond(transaction, response);
    }

    private void inform(Request request, ServerTransaction transaction) {
        respond(transaction, context.messages().response(Response.OK, request, null));
        char digit = DtmfRelay.digit(request);
        if (digit != 0) {
            events.emit(new LegEvent.DtmfReceived(digit));
        }
    }
}
