package io.salesvoice.crm.contact;

import io.salesvoice.common.wire.crm.Contact;
import io.salesvoice.common.wire.crm.ContactRequest;
import io.salesvoice.crm.input.Change;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact as it is stored. All requests it takes are checked ones. */
@Entity
@Table(name = "contact")
public class ContactEntity {
    @Id
    private UUID id;

    @Version
    private Integer version;

    private @Nullable String name;
    private @Nullable String phone;
    private @Nullable String email;
    private @Nullable String company;
    private @Nullable String timeZone;
    private @Nullable String comment;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected ContactEntity() {}

    @SuppressWarnings("NullAway.Init")
    ContactEntity(UUID id, ContactRequest request, Instant now) {
        this.id = id;
        this.createdAt = now;
        patch(request, now);
    }

    /** What a PATCH asks for: a field that is there replaces, an empty one clears. */
    final void patch(ContactRequest asked, Instant now) {
        name = Change.text(name, asked.name());
        phone = Change.text(phone, asked.phone());
        email = Change.text(email, asked.email());
        company = Change.text(company, asked.company());
        timeZone = Change.text(timeZone, asked.timeZone());
        comment = Change.text(comment, asked.comment());
        updatedAt = now;
    }

    /** A second request for the same number: fills what was empty, and overwrites nothing. */
    void merge(ContactRequest newer, Instant now) {
        name = Change.fill(name, newer.name());
        email = Change.fill(email, newer.email());
        company = Change.fill(company, newer.company());
        timeZone = Change.fill(timeZone, newer.timeZone());
        comment = Change.fill(comment, newer.comment());
        updatedAt = now;
    }

    Contact toWire() {
        return toWire(null);
    }

    Contact toWire(@Nullable Boolean merged) {
        return new Contact(id, name, phone, email, company, timeZone, comment, createdAt, updatedAt, merged, null);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version == null ? 0 : version;
    }

    @Nullable
    String timeZone() {
        return timeZone;
    }
}
