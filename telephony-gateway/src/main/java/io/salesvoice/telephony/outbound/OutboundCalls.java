package io.salesvoice.telephony.outbound;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.dialog.Caller;
import io.salesvoice.telephony.call.Admission;
import io.salesvoice.telephony.call.Call;
import io.salesvoice.telephony.call.CallDirection;
import io.salesvoice.telephony.conversation.CallPlan;
import io.salesvoice.telephony.conversation.Conversations;
import io.salesvoice.telephony.leg.Dialer;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Places calls: request, gate, a place among the calls that the engines can carry, INVITE. */
public final class OutboundCalls {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);
    private static final int MOST_METADATA = 20;

    private final OutboundProperties properties;
    private final OutboundGate gate;
    private final Admission admission;
    private final Dialer dialer;
    private final Conversations conversations;
    private final AtomicInteger running = new AtomicInteger();

    public OutboundCalls(
            OutboundProperties properties,
            OutboundGate gate,
            Admission admission,
            Dialer dialer,
            Conversations conversations) {
        this.properties = properties;
        this.gate = gate;
        this.admission = admission;
        this.dialer = dialer;
        this.conversations = conversations;
    }

    /**
     * @param callId UUIDv7 of the new call
     * @return the call, ringing or about to
     */
    public Call place(UUID callId, OutboundRequest request) {
        OutboundReason reason = OutboundReason.of(request.reason());
        validate(request, reason);
        Destination destination = Destination.of(request.to(), properties.trunk());
        Admission.Decision.Admitted place = takePlace();
        boolean handedOver = false;
        try {
            gate.pass(destination, reason);
            Call call = dial(callId, request, reason, destination, place);
            handedOver = true;
            return call;
        } finally {
            if (!handedOver) {
                release(place);
            }
        }
    }

    private Call dial(
            UUID callId,
            OutboundRequest request,
            OutboundReason reason,
            Destination destination,
            Admission.Decision.Admitted place) {
        String from = request.from() == null ? properties.from() : request.from();
        CallPlan plan = new CallPlan(
                callId,
                CallDirection.OUTBOUND,
                from,
                destination.number() == null ? destination.uri() : destination.number(),
                caller(request, destination),
                request.scenario(),
                reason.word());
        return conversations.place(
                plan, listener -> dialer.dial(callId, destination.uri(), from, listener), () -> release(place));
    }

    private static Caller caller(OutboundRequest request, Destination destination) {
        OutboundRequest.Contact contact = request.contact();
        @Nullable String name = contact == null ? null : contact.name();
        @Nullable
        String phone = destination.number() != null
                ? destination.number()
                : contact == null || contact.phone() == null
                        ? null
                        : io.salesvoice.telephony.call.CallerNumber.e164(contact.phone());
        return new Caller(phone, name);
    }

    private Admission.Decision.Admitted takePlace() {
        if (running.incrementAndGet() > properties.atOnce()) {
            running.decrementAndGet();
            throw ServiceException.overloaded(
                    "outbound_cap", "outbound calls at once: " + properties.atOnce() + " already", RETRY_AFTER);
        }
        return switch (admission.ask()) {
            case Admission.Decision.Admitted admitted -> admitted;
            case Admission.Decision.Refused refused -> {
                running.decrementAndGet();
                throw ServiceException.unavailable(
                        refused.reason(), "no call can be made now: " + refused.reason(), refused.retryAfter(), null);
            }
        };
    }

    private void release(Admission.Decision.Admitted place) {
        place.release();
        running.decrementAndGet();
    }

    private static void validate(OutboundRequest request, OutboundReason reason) {
        if (request.from() != null && !request.from().matches("[A-Za-z0-9+._-]{1,64}")) {
            throw ServiceException.invalid(
                    "invalid_field",
                    "from",
                    "1 to 64 of letters, digits and + . _ -",
                    "from cannot stand in an address");
        }
        if (request.scenario() != null && !request.scenario().matches("[A-Za-z0-9._-]{1,64}")) {
            throw ServiceException.invalid("invalid_field", "scenario", "a scenario's id", "scenario is no id");
        }
        if (request.metadata() != null && request.metadata().size() > MOST_METADATA) {
            throw ServiceException.invalid(
                    "invalid_field", "metadata", "at most " + MOST_METADATA + " entries", "metadata is too large");
        }
        if (reason == OutboundReason.REQUESTED_CALLBACK && request.leadId() == null && request.callId() == null) {
            throw ServiceException.invalid(
                    "invalid_field",
                    "lead_id",
                    "lead_id or call_id",
                    "a call-back names the lead or the call that asked");
        }
        if (reason == OutboundReason.CLICK_TO_CALL
                && (request.user() == null || request.user().isBlank())) {
            throw ServiceException.invalid("invalid_field", "user", "the user who clicked", "a click names its user");
        }
    }
}
