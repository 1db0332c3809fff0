package io.salesvoice.crm.deal;

import io.salesvoice.common.id.UuidV7;
import io.salesvoice.common.wire.crm.Deal;
import io.salesvoice.common.wire.crm.DealRequest;
import io.salesvoice.crm.delivery.Outbox;
import io.salesvoice.crm.delivery.RecordKind;
import io.salesvoice.crm.idempotency.Creation;
import io.salesvoice.crm.idempotency.Written;
import io.salesvoice.crm.record.Records;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** One request for a deal. */
record DealCreation(DealRequest request, String title, Records records, Outbox outbox, InstantSource clock)
        implements Creation<Deal> {
    @Override
    public String scope() {
        return RecordKind.DEAL.code();
    }

    @Override
    public Class<Deal> answerType() {
        return Deal.class;
    }

    @Override
    public Written<Deal> write() {
        DealEntity deal = new DealEntity(
                UuidV7.next(clock),
                request,
                title,
                outbox.newState(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        records.insert(deal);
        outbox.enqueue(RecordKind.DEAL, deal.id());
        return new Written<>(deal.id(), deal.toWire(), false);
    }

    @Override
    public Deal replayed(Deal answer) {
        return new Deal(
                answer.id(),
                answer.title(),
                answer.amount(),
                answer.currency(),
                answer.name(),
                answer.phone(),
                answer.company(),
                answer.comment(),
                answer.status(),
                answer.expectedAt(),
                answer.leadId(),
                answer.callId(),
                answer.createdAt(),
                answer.updatedAt(),
                answer.delivery(),
                true);
    }
}
