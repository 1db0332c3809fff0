package io.salesvoice.crm.erasure;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesvoice.common.id.UuidV7;
import io.salesvoice.common.wire.crm.ErasureReport;
import io.salesvoice.crm.consent.ConsentService;
import io.salesvoice.crm.contact.ContactService;
import io.salesvoice.crm.deal.DealService;
import io.salesvoice.crm.delivery.Outbox;
import io.salesvoice.crm.donotcall.DoNotCallList;
import io.salesvoice.crm.idempotency.IdempotencyKeys;
import io.salesvoice.crm.lead.LeadService;
import io.salesvoice.crm.outbound.OutboundAttempts;
import io.salesvoice.crm.phone.PhoneNumber;
import io.salesvoice.crm.task.TaskService;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases what is known of a number in one transaction: leads, tasks, contacts, consents and attempts are deleted, deals lose
 * the person and keep the amount, stored answers are emptied, waiting deliveries dropped. What stays is an audit record of
 * counts, and the do-not-call entry, which needs the number to be honoured. The other services are told in orders of the same
 * transaction, which {@link ErasureDelivery} carries until each has done its part.
 */
@Service
public class PersonalDataEraser {
    private final LeadService leads;
    private final DealService deals;
    private final TaskService tasks;
    private final ContactService contacts;
    private final ConsentService consents;
    private final OutboundAttempts attempts;
    private final DoNotCallList doNotCall;
    private final IdempotencyKeys keys;
    private final Outbox outbox;
    private final ErasureOrders orders;
    private final List<PersonalDataHolder> holders;
    private final JdbcTemplate jdbc;
    private final MeterRegistry meters;
    private final InstantSource clock;

    PersonalDataEraser(
            LeadService leads,
            DealService deals,
            TaskService tasks,
            ContactService contacts,
            ConsentService consents,
            OutboundAttempts attempts,
            DoNotCallList doNotCall,
            IdempotencyKeys keys,
            Outbox outbox,
            ErasureOrders orders,
            List<PersonalDataHolder> holders,
            JdbcTemplate jdbc,
            MeterRegistry meters,
            InstantSource clock) {
        this.leads = leads;
        this.deals = deals;
        this.tasks = tasks;
        this.contacts = contacts;
        this.consents = consents;
        this.attempts = attempts;
        this.doNotCall = doNotCall;
        this.keys = keys;
        this.outbox = outbox;
        this.orders = orders;
        this.holders = holders;
        this.jdbc = jdbc;
        this.meters = meters;
        this.clock = clock;
    }

    /** @param requestId of the request that asked for it, for the audit record */
    @Transactional
    public ErasureReport erase(PhoneNumber phone, @Nullable String requestId) {
        orders.add(phone, holders);
        List<UUID> leadIds = leads.find(phone);
        List<UUID> erasedTasks = tasks.erase(phone, leadIds);
        List<UUID> erasedDeals = deals.erase(phone, leadIds);
        leads.erase(leadIds);
        List<UUID> erasedContacts = contacts.erase(phone);
        List<UUID> erasedConsents = consents.erase(phone);
        attempts.erase(phone);
        List<UUID> all = Stream.of(leadIds, erasedTasks, erasedDeals, erasedContacts, erasedConsents)
                .flatMap(List::stream)
                .toList();
        keys.forget(all);
        outbox.forget(all);
        ErasureReport report = new ErasureReport(
                UuidV7.next(clock),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                leadIds.size(),
                erasedDeals.size(),
                erasedTasks.size(),
                erasedContacts.size(),
                erasedConsents.size(),
                doNotCall.contains(phone));
        audit(report, requestId);
        meters.counter("salesvoice.crm.erasures").increment();
        return report;
    }

    private void audit(ErasureReport report, @Nullable String requestId) {
        Instant at = report.erasedAt();
        jdbc.update(
                """
                insert into crm.erasure (id, erased_at, leads, deals, tasks, contacts, consents, request_id)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                report.id(),
                Timestamp.from(at),
                report.leads(),
                report.deals(),
                report.tasks(),
                report.contacts(),
                report.consents(),
                requestId);
    }
}
