package io.salesvoice.crm.lead;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.id.UuidV7;
import io.salesvoice.common.wire.crm.Lead;
import io.salesvoice.common.wire.crm.LeadRequest;
import io.salesvoice.crm.delivery.Outbox;
import io.salesvoice.crm.delivery.RecordKind;
import io.salesvoice.crm.idempotency.Creation;
import io.salesvoice.crm.idempotency.Written;
import io.salesvoice.crm.record.Records;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** One request for a lead: a new one, or the open one of the same number completed. */
record LeadCreation(
        LeadRequest request,
        String title,
        LeadInsert insert,
        LeadRepository leads,
        Records records,
        Outbox outbox,
        InstantSource clock)
        implements Creation<Lead> {
    private static final int ATTEMPTS = 5;

    @Override
    public String scope() {
        return RecordKind.LEAD.code();
    }

    @Override
    public Class<Lead> answerType() {
        return Lead.class;
    }

    @Override
    public Written<Lead> write() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Lead lead = new LeadEntity(UuidV7.next(clock), request, title, outbox.newState(), now).toWire();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (insert.insert(lead)) {
                outbox.enqueue(RecordKind.LEAD, lead.id());
                return new Written<>(lead.id(), lead, false);
            }
            Optional<Written<Lead>> merged = merge(now);
            if (merged.isPresent()) {
                return merged.get();
            }
            // The open lead was closed between the two statements, so the number is free again.
        }
        throw ServiceException.unavailable(
                "conflict", "the lead is being changed by many requests at once", Duration.ofSeconds(1), null);
    }

    private Optional<Written<Lead>> merge(Instant now) {
        String phone = request.phone();
        if (phone == null) {
            return Optional.empty();
        }
        return leads.lockOpen(phone, LeadStatus.OPEN).map(open -> {
            open.merge(request, now, outbox.isExternal());
            records.flush();
            outbox.enqueue(RecordKind.LEAD, open.id());
            return new Written<>(open.id(), open.toWire(true), true);
        });
    }

    @Override
    public Lead replayed(Lead answer) {
        return new Lead(
                answer.id(),
                answer.title(),
                answer.name(),
                answer.phone(),
                answer.phoneConfirmed(),
                answer.email(),
                answer.company(),
                answer.source(),
                answer.need(),
                answer.comment(),
                answer.status(),
                answer.callbackAt(),
                answer.callId(),
                answer.createdAt(),
                answer.updatedAt(),
                answer.delivery(),
                answer.merged(),
                true);
    }
}
