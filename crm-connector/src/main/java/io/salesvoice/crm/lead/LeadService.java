package io.salesvoice.crm.lead;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.crm.Lead;
import io.salesvoice.common.wire.crm.LeadRequest;
import io.salesvoice.crm.delivery.Deliverable;
import io.salesvoice.crm.delivery.DeliverySource;
import io.salesvoice.crm.delivery.DeliveryState;
import io.salesvoice.crm.delivery.Outbox;
import io.salesvoice.crm.delivery.RecordKind;
import io.salesvoice.crm.idempotency.Created;
import io.salesvoice.crm.idempotency.DurableCreation;
import io.salesvoice.crm.input.Texts;
import io.salesvoice.crm.listing.Searchable;
import io.salesvoice.crm.phone.PhoneNumber;
import io.salesvoice.crm.record.Constraints;
import io.salesvoice.crm.record.Patching;
import io.salesvoice.crm.record.Records;
import io.salesvoice.crm.record.Revised;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** What can be done with leads. */
@Service
public class LeadService implements DeliverySource {
    static final Searchable<LeadEntity> SEARCHABLE = new Searchable<>(
            LeadEntity.class,
            Set.of("status", "phone", "callId"),
            List.of("title", "name", "company", "email", "need", "comment"));

    private final LeadRepository leads;
    private final LeadInsert insert;
    private final LeadInput input;
    private final DurableCreation creation;
    private final Patching patching;
    private final Records records;
    private final Outbox outbox;
    private final InstantSource clock;

    LeadService(
            LeadRepository leads,
            LeadInsert insert,
            LeadInput input,
            DurableCreation creation,
            Patching patching,
            Records records,
            Outbox outbox,
            InstantSource clock) {
        this.leads = leads;
        this.insert = insert;
        this.input = input;
        this.creation = creation;
        this.patching = patching;
        this.records = records;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Durable when it returns. The open lead of the same phone is completed instead of a second one made. */
    public Created<Lead> create(LeadRequest request, @Nullable String idempotencyKey) {
        LeadRequest checked = input.check(request);
        String title = Texts.required(checked.title(), "title", LeadInput.LONGEST_TITLE);
        return creation.create(
                idempotencyKey, checked, new LeadCreation(checked, title, insert, leads, records, outbox, clock));
    }

    public Revised<Lead> get(UUID id) {
        return revised(load(id));
    }

    /** @param revision null for any */
    public Revised<Lead> patch(UUID id, LeadRequest request, @Nullable Integer revision) {
        LeadRequest checked = input.check(request);
        if (checked.title() != null) {
            Texts.required(checked.title(), "title", LeadInput.LONGEST_TITLE);
        }
        try {
            return patching.apply(() -> {
                LeadEntity lead = load(id);
                Patching.requireRevision(lead.version(), revision);
                lead.patch(checked, clock.instant().truncatedTo(ChronoUnit.MICROS), outbox.isExternal());
                records.flush();
                outbox.enqueue(RecordKind.LEAD, id);
                return revised(lead);
            });
        } catch (DataIntegrityViolationException taken) {
            if (Constraints.isUnique(taken)) {
                throw ServiceException.refused(409, "open_lead_exists", "another open lead has this telephone number");
            }
            throw taken;
        }
    }

    /** True where the number belongs to someone who left a lead, open or not. */
    public boolean isKnown(PhoneNumber phone) {
        return leads.existsWithPhone(phone.value());
    }

    /** True where an open lead of the number has a call-back time. */
    public boolean hasPromisedCallback(PhoneNumber phone) {
        return leads.hasPromisedCallback(phone.value(), LeadStatus.OPEN);
    }

    /** Ids of every lead of the number. */
    public List<UUID> find(PhoneNumber phone) {
        return leads.idsOf(phone.value());
    }

    /** Deletes them, in the caller's transaction. */
    public void erase(List<UUID> ids) {
        if (!ids.isEmpty()) {
            leads.deleteByIdIn(ids);
            records.flush();
        }
    }

    @Override
    public RecordKind kind() {
        return RecordKind.LEAD;
    }

    @Override
    public Optional<Deliverable> find(UUID id) {
        return leads.findById(id).map(lead -> new Deliverable.OfLead(lead.toWire()));
    }

    @Override
    public void update(UUID id, Consumer<DeliveryState> change) {
        leads.findById(id).map(LeadEntity::delivery).ifPresent(change);
    }

    private LeadEntity load(UUID id) {
        return leads.findById(id).orElseThrow(() -> ServiceException.notFound("unknown_lead", "no lead " + id));
    }

    private static Revised<Lead> revised(LeadEntity lead) {
        return new Revised<>(lead.toWire(), lead.version());
    }
}
