package io.salesvoice.crm.consent;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.Page;
import io.salesvoice.common.wire.crm.Consent;
import io.salesvoice.common.wire.crm.ConsentRequest;
import io.salesvoice.crm.idempotency.Created;
import io.salesvoice.crm.idempotency.DurableCreation;
import io.salesvoice.crm.input.Texts;
import io.salesvoice.crm.phone.PhoneNumber;
import io.salesvoice.crm.phone.PhoneNumbers;
import io.salesvoice.crm.record.Records;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Consents given and withdrawn. */
@Service
public class ConsentService {
    private static final String CALLS = "calls";
    private static final Set<String> KINDS = Set.of(CALLS, "personal_data", "recording");

    private final ConsentRepository consents;
    private final PhoneNumbers phones;
    private final DurableCreation creation;
    private final Records records;
    private final InstantSource clock;

    ConsentService(
            ConsentRepository consents,
            PhoneNumbers phones,
            DurableCreation creation,
            Records records,
            InstantSource clock) {
        this.consents = consents;
        this.phones = phones;
        this.creation = creation;
        this.records = records;
        this.clock = clock;
    }

    /** Durable when it returns. */
    public Created<Consent> create(ConsentRequest request, @Nullable String idempotencyKey) {
        PhoneNumber phone = phones.require(request.phone(), "phone");
        String kind = Texts.oneOf(Texts.required(request.kind(), "kind", 16), "kind", KINDS);
        ConsentRequest checked = new ConsentRequest(
                phone.value(),
                kind,
                Texts.line(request.source(), "source", 64),
                Texts.lines(request.evidence(), "evidence", 1000),
                request.callId(),
                request.givenAt());
        if (kind == null) {
            throw ServiceException.invalid("missing_field", "kind", String.join(", ", KINDS), "the kind is missing");
        }
        return creation.create(idempotencyKey, checked, new ConsentCreation(phone, kind, checked, records, clock));
    }

    @Transactional(readOnly = true)
    public Consent get(UUID id) {
        return load(id).toWire();
    }

    /** All consents of a number, newest first, withdrawn ones too. */
    @Transactional(readOnly = true)
    public Page<Consent> of(PhoneNumber phone) {
        List<Consent> found = consents.findByPhoneOrderByIdDesc(phone.value()).stream()
                .map(ConsentEntity::toWire)
                .toList();
        return new Page<>(found, null, (long) found.size());
    }

    /** Withdraws it from now on; the record of it stays. */
    @Transactional
    public Consent withdraw(UUID id) {
        ConsentEntity consent = load(id);
        consent.withdraw(clock.instant().truncatedTo(ChronoUnit.MICROS));
        return consent.toWire();
    }

    /** True where the number's owner agreed to be called and has not withdrawn it. */
    @Transactional(readOnly = true)
    public boolean allowsCalls(PhoneNumber phone) {
        return consents.isGiven(phone.value(), CALLS);
    }

    /** Deletes every consent of the number, in the caller's transaction; answers their ids. */
    public List<UUID> erase(PhoneNumber phone) {
        List<ConsentEntity> found = consents.findByPhoneOrderByIdDesc(phone.value());
        consents.deleteAll(found);
        records.flush();
        return found.stream().map(ConsentEntity::id).toList();
    }

    private ConsentEntity load(UUID id) {
        return consents.findById(id)
                .orElseThrow(() -> ServiceException.notFound("unknown_consent", "no consent " + id));
    }
}
