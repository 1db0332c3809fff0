package io.salesvoice.crm.consent;

import io.salesvoice.common.id.UuidV7;
import io.salesvoice.common.wire.crm.Consent;
import io.salesvoice.common.wire.crm.ConsentRequest;
import io.salesvoice.crm.idempotency.Creation;
import io.salesvoice.crm.idempotency.Written;
import io.salesvoice.crm.phone.PhoneNumber;
import io.salesvoice.crm.record.Records;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** One request for a consent. */
record ConsentCreation(PhoneNumber phone, String kind, ConsentRequest request, Records records, InstantSource clock)
        implements Creation<Consent> {
    @Override
    public String scope() {
        return "consent";
    }

    @Override
    public Class<Consent> answerType() {
        return Consent.class;
    }

    @Override
    public Written<Consent> write() {
        Instant givenAt =
                (request.givenAt() == null ? clock.instant() : request.givenAt()).truncatedTo(ChronoUnit.MICROS);
        ConsentEntity consent = new ConsentEntity(UuidV7.next(clock), phone, kind, request, givenAt);
        records.insert(consent);
        return new Written<>(consent.id(), consent.toWire(), false);
    }

    @Override
    public Consent replayed(Consent answer) {
        return new Consent(
                answer.id(),
                answer.phone(),
                answer.kind(),
                answer.source(),
                answer.evidence(),
                answer.callId(),
                answer.givenAt(),
                answer.withdrawnAt(),
                true);
    }
}
