package io.salesvoice.telephony.conversation;

import io.salesvoice.common.wire.dialog.Caller;
import io.salesvoice.telephony.call.Admission;
import io.salesvoice.telephony.call.Call;
import io.salesvoice.telephony.call.CallDirection;
import io.salesvoice.telephony.call.CallEnd;
import io.salesvoice.telephony.call.CallJournal;
import io.salesvoice.telephony.call.CallOutcome;
import io.salesvoice.telephony.call.CallerNumber;
import io.salesvoice.telephony.leg.CallLeg;
import io.salesvoice.telephony.leg.IncomingCalls;
import io.salesvoice.telephony.leg.LegListener;
import io.salesvoice.telephony.leg.Party;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes a new inbound call, or sends it elsewhere before it is answered. */
@Component
class InboundCalls implements IncomingCalls {
    private static final Logger log = LoggerFactory.getLogger(InboundCalls.class);

    private final ConversationServices services;
    private final Conversations conversations;
    private final Admission admission;

    InboundCalls(ConversationServices services, Conversations conversations, Admission admission) {
        this.services = services;
        this.conversations = conversations;
        this.admission = admission;
    }

    @Override
    public LegListener onIncoming(CallLeg leg) {
        Admission.Decision decision = admission.ask();
        return switch (decision) {
            case Admission.Decision.Admitted admitted -> admit(leg, admitted);
            case Admission.Decision.Refused refused -> refuse(leg, refused);
        };
    }

    private LegListener admit(CallLeg leg, Admission.Decision.Admitted admitted) {
        Party from = leg.from();
        CallPlan plan = new CallPlan(
                leg.callId(),
                CallDirection.INBOUND,
                CallerNumber.display(from.user()),
                CallerNumber.display(leg.to().user()),
                new Caller(CallerNumber.e164(from.user()), from.displayName()),
                null,
                null);
        return conversations.take(plan, leg, admitted::release);
    }

    /** The refused call is on record, so that somebody can see how many people were sent away, and call them back. */
    private LegListener refuse(CallLeg leg, Admission.Decision.Refused refused) {
        log.info("call {} refused: {}", leg.callId(), refused.reason());
        services.metrics().refused(refused.reason());
        leg.reject(503, refused.retryAfter());
        Instant now = services.clock().instant();
        CallJournal journal = new CallJournal(
                services.store(),
                services.events(),
                Call.ringing(
                        leg.callId(),
                        CallDirection.INBOUND,
                        CallerNumber.display(leg.from().user()),
                        CallerNumber.display(leg.to().user()),
                        null,
                        now),
                services.owner().instance(),
                services.owner().leaseFrom(now));
        journal.ended(new CallEnd(CallOutcome.REJECTED, refused.reason(), 503, now, null));
        journal.close();
        services.metrics().ended(CallDirection.INBOUND, CallOutcome.REJECTED, refused.reason(), null);
        return event -> {};
    }
}
