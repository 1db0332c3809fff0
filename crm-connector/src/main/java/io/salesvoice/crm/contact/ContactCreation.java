package io.salesvoice.crm.contact;

import io.salesvoice.common.id.UuidV7;
import io.salesvoice.common.wire.crm.Contact;
import io.salesvoice.common.wire.crm.ContactRequest;
import io.salesvoice.crm.idempotency.Creation;
import io.salesvoice.crm.idempotency.Written;
import io.salesvoice.crm.record.Records;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** One request for a contact: a new one, or the one of the same number completed. */
record ContactCreation(ContactRequest request, ContactRepository contacts, Records records, InstantSource clock)
        implements Creation<Contact> {
    @Override
    public String scope() {
        return "contact";
    }

    @Override
    public Class<Contact> answerType() {
        return Contact.class;
    }

    @Override
    public Written<Contact> write() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<ContactEntity> known =
                request.phone() == null ? Optional.empty() : contacts.lockByPhone(request.phone());
        if (known.isPresent()) {
            known.get().merge(request, now);
            records.flush();
            return new Written<>(known.get().id(), known.get().toWire(true), true);
        }
        ContactEntity contact = new ContactEntity(UuidV7.next(clock), request, now);
        records.insert(contact);
        return new Written<>(contact.id(), contact.toWire(), false);
    }

    @Override
    public Contact replayed(Contact answer) {
        return new Contact(
                answer.id(),
                answer.name(),
                answer.phone(),
                answer.email(),
                answer.company(),
                answer.timeZone(),
                answer.comment(),
                answer.createdAt(),
                answer.updatedAt(),
                answer.merged(),
                true);
    }
}
