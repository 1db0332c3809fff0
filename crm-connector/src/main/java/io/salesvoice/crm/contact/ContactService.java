package io.salesvoice.crm.contact;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.crm.Contact;
import io.salesvoice.common.wire.crm.ContactRequest;
import io.salesvoice.crm.idempotency.Created;
import io.salesvoice.crm.idempotency.DurableCreation;
import io.salesvoice.crm.listing.Searchable;
import io.salesvoice.crm.phone.PhoneNumber;
import io.salesvoice.crm.record.Constraints;
import io.salesvoice.crm.record.Patching;
import io.salesvoice.crm.record.Records;
import io.salesvoice.crm.record.Revised;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** What can be done with contacts. */
@Service
public class ContactService {
    static final Searchable<ContactEntity> SEARCHABLE =
            new Searchable<>(ContactEntity.class, Set.of("phone"), List.of("name", "company", "email", "comment"));

    private final ContactRepository contacts;
    private final ContactInput input;
    private final DurableCreation creation;
    private final Patching patching;
    private final Records records;
    private final InstantSource clock;

    ContactService(
            ContactRepository contacts,
            ContactInput input,
            DurableCreation creation,
            Patching patching,
            Records records,
            InstantSource clock) {
        this.contacts = contacts;
        this.input = input;
        this.creation = creation;
        this.patching = patching;
        this.records = records;
        this.clock = clock;
    }

    /** Durable when it returns. The contact of the same phone is completed instead of a second one made. */
    public Created<Contact> create(ContactRequest request, @Nullable String idempotencyKey) {
        ContactRequest checked = input.checkNew(request);
        return creation.create(idempotencyKey, checked, new ContactCreation(checked, contacts, records, clock));
    }

    public Revised<Contact> get(UUID id) {
        return revised(load(id));
    }

    /** @param revision null for any */
    public Revised<Contact> patch(UUID id, ContactRequest request, @Nullable Integer revision) {
        ContactRequest checked = input.check(request);
        try {
            return patching.apply(() -> {
                ContactEntity contact = load(id);
                Patching.requireRevision(contact.version(), revision);
                contact.patch(checked, clock.instant().truncatedTo(ChronoUnit.MICROS));
                records.flush();
                return revised(contact);
            });
        } catch (DataIntegrityViolationException error) {
            if (Constraints.isUnique(error)) {
                throw ServiceException.refused(409, "contact_exists", "another contact has this telephone number");
            }
            throw error;
        }
    }

    public boolean isKnown(PhoneNumber phone) {
        return contacts.findByPhone(phone.value()).isPresent();
    }

    /** Where the person lives, when someone wrote it down. */
    public Optional<ZoneId> timeZone(PhoneNumber phone) {
        return contacts.findByPhone(phone.value()).map(ContactEntity::timeZone).map(ZoneId::of);
    }

    /** Deletes the contact of the number, in the caller's transaction; answers its id. */
    public List<UUID> erase(PhoneNumber phone) {
        Optional<ContactEntity> contact = contacts.findByPhone(phone.value());
        contact.ifPresent(contacts::delete);
        records.flush();
        return contact.map(ContactEntity::id).stream().toList();
    }

    private ContactEntity load(UUID id) {
        return contacts.findById(id)
                .orElseThrow(() -> ServiceException.notFound("unknown_contact", "no contact " + id));
    }

    private static Revised<Contact> revised(ContactEntity contact) {
        return new Revised<>(contact.toWire(), contact.version());
    }
}
