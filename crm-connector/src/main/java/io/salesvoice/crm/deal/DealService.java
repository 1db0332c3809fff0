package io.salesvoice.crm.deal;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.crm.Deal;
import io.salesvoice.common.wire.crm.DealRequest;
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

/** What can be done with deals. */
@Service
public class DealService implements DeliverySource {
    static final Searchable<DealEntity> SEARCHABLE = new Searchable<>(
            DealEntity.class,
            Set.of("status", "phone", "callId", "leadId"),
            List.of("title", "name", "company", "comment"));

    private final DealRepository deals;
    private final DealInput input;
    private final DurableCreation creation;
    private final Patching patching;
    private final Records records;
    private final Outbox outbox;
    private final InstantSource clock;

    DealService(
            DealRepository deals,
            DealInput input,
            DurableCreation creation,
            Patching patching,
            Records records,
            Outbox outbox,
            InstantSource clock) {
        this.deals = deals;
        this.input = input;
        this.creation = creation;
        this.patching = patching;
        this.records = records;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Durable when it returns. */
    public Created<Deal> create(DealRequest request, @Nullable String idempotencyKey) {
        DealRequest checked = input.check(request);
        String title = Texts.required(checked.title(), "title", DealInput.LONGEST_TITLE);
        try {
            return creation.create(idempotencyKey, checked, new DealCreation(checked, title, records, outbox, clock));
        } catch (DataIntegrityViolationException error) {
            throw unknownLead(error);
        }
    }

    public Revised<Deal> get(UUID id) {
        return revised(load(id));
    }

    /** @param revision null for any */
    public Revised<Deal> patch(UUID id, DealRequest request, @Nullable Integer revision) {
        DealRequest checked = input.check(request);
        if (checked.title() != null) {
            Texts.required(checked.title(), "title", DealInput.LONGEST_TITLE);
        }
        try {
            return patching.apply(() -> {
                DealEntity deal = load(id);
                Patching.requireRevision(deal.version(), revision);
                deal.patch(checked, clock.instant().truncatedTo(ChronoUnit.MICROS), outbox.isExternal());
                records.flush();
                outbox.enqueue(RecordKind.DEAL, id);
                return revised(deal);
            });
        } catch (DataIntegrityViolationException error) {
            throw unknownLead(error);
        }
    }

    public boolean isKnown(PhoneNumber phone) {
        return deals.existsWithPhone(phone.value());
    }

    /** Takes the person out of every deal of the number or of the leads, in the caller's transaction; answers their ids. */
    public List<UUID> erase(PhoneNumber phone, List<UUID> leadIds) {
        List<UUID> ids = deals.idsOf(phone.value(), leadIds);
        if (!ids.isEmpty()) {
            deals.findAllByIdIn(ids)
                    .forEach(deal -> deal.erasePerson(clock.instant().truncatedTo(ChronoUnit.MICROS)));
            records.flush();
        }
        return ids;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.DEAL;
    }

    @Override
    public Optional<Deliverable> find(UUID id) {
        return deals.findById(id).map(deal -> new Deliverable.OfDeal(deal.toWire()));
    }

    @Override
    public void update(UUID id, Consumer<DeliveryState> change) {
        deals.findById(id).map(DealEntity::delivery).ifPresent(change);
    }

    private DealEntity load(UUID id) {
        return deals.findById(id).orElseThrow(() -> ServiceException.notFound("unknown_deal", "no deal " + id));
    }

    private static RuntimeException unknownLead(DataIntegrityViolationException error) {
        return Constraints.isForeignKey(error)
                ? ServiceException.invalid("unknown_lead", "lead_id", "id of a lead", "there is no such lead")
                : error;
    }

    private static Revised<Deal> revised(DealEntity deal) {
        return new Revised<>(deal.toWire(), deal.version());
    }
}
