package io.salesvoice.crm.outbound;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesvoice.common.wire.crm.OutboundPermission;
import io.salesvoice.crm.consent.ConsentService;
import io.salesvoice.crm.contact.ContactService;
import io.salesvoice.crm.deal.DealService;
import io.salesvoice.crm.donotcall.DoNotCallList;
import io.salesvoice.crm.lead.LeadService;
import io.salesvoice.crm.phone.PhoneNumber;
import io.salesvoice.crm.phone.PhoneNumbers;
import io.salesvoice.crm.task.TaskService;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Says whether a number may be called now, and which rule refuses it. What cannot be decided is not allowed: an error here is
 * an error of the answer, which the gateway takes for no.
 */
@Service
public class OutboundGate {
    private static final Verdict ALLOWED = new Verdict.Allowed();

    private final PhoneNumbers phones;
    private final DoNotCallList doNotCall;
    private final LeadService leads;
    private final TaskService tasks;
    private final DealService deals;
    private final ContactService contacts;
    private final ConsentService consents;
    private final CalleeTimeZone timeZone;
    private final CallingHours hours;
    private final OutboundAttempts attempts;
    private final MeterRegistry meters;
    private final InstantSource clock;

    OutboundGate(
            PhoneNumbers phones,
            DoNotCallList doNotCall,
            LeadService leads,
            TaskService tasks,
            DealService deals,
            ContactService contacts,
            ConsentService consents,
            CalleeTimeZone timeZone,
            OutboundAttempts attempts,
            OutboundProperties properties,
            MeterRegistry meters,
            InstantSource clock) {
        this.phones = phones;
        this.doNotCall = doNotCall;
        this.leads = leads;
        this.tasks = tasks;
        this.deals = deals;
        this.contacts = contacts;
        this.consents = consents;
        this.timeZone = timeZone;
        this.hours = new CallingHours(properties);
        this.attempts = attempts;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * @param target a number, or a SIP URI whose user is one
     * @param reason {@code requested_callback}, {@code click_to_call}, {@code test}
     */
    public OutboundPermission ask(String target, String reason) {
        Optional<OutboundReason> known = OutboundReason.of(reason);
        Verdict verdict = known.isEmpty() ? refused(OutboundRule.REASON) : decide(DialTarget.of(target), known.get());
        meters.counter(
                        "salesvoice.crm.outbound.decisions",
                        "verdict",
                        verdict.label(),
                        "reason",
                        known.map(OutboundReason::code).orElse("unknown"))
                .increment();
        return verdict.toWire();
    }

    private Verdict decide(DialTarget target, OutboundReason reason) {
        Optional<PhoneNumber> dialable = phones.findDialable(target.user());
        if (dialable.isPresent() && doNotCall.contains(dialable.get())) {
            return refused(OutboundRule.DO_NOT_CALL);
        }
        return switch (reason) {
            case TEST -> decideTest(target);
            case REQUESTED_CALLBACK, CLICK_TO_CALL ->
                dialable.filter(PhoneNumber::isE164)
                        .map(phone -> decideReal(phone, reason))
                        .orElseGet(() -> refused(OutboundRule.INVALID_PHONE));
        };
    }

    /** A bare number says nothing of the address; the gateway, which resolves it, holds that rule for it. */
    private static Verdict decideTest(DialTarget target) {
        return target.host() == null || PrivateAddress.isPrivate(target.host())
                ? ALLOWED
                : refused(OutboundRule.REASON);
    }

    private Verdict decideReal(PhoneNumber phone, OutboundReason reason) {
        if (!isWanted(phone, reason)) {
            return refused(OutboundRule.CONSENT);
        }
        Instant now = clock.instant();
        Optional<Verdict.Refused> wrongTime = hours.refuse(now, timeZone.of(phone));
        if (wrongTime.isPresent()) {
            return wrongTime.get();
        }
        return attempts.take(phone, reason.code(), now)
                .<Verdict>map(wait -> new Verdict.Refused(OutboundRule.ATTEMPTS, wait))
                .orElse(ALLOWED);
    }

    private boolean isWanted(PhoneNumber phone, OutboundReason reason) {
        if (consents.allowsCalls(phone)) {
            return true;
        }
        return switch (reason) {
            case REQUESTED_CALLBACK -> tasks.hasPromisedCall(phone) || leads.hasPromisedCallback(phone);
            case CLICK_TO_CALL ->
                leads.isKnown(phone) || deals.isKnown(phone) || tasks.isKnown(phone) || contacts.isKnown(phone);
            case TEST -> true;
        };
    }

    private static Verdict refused(OutboundRule rule) {
        return new Verdict.Refused(rule, null);
    }
}
