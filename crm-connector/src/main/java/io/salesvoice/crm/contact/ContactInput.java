package io.salesvoice.crm.contact;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.crm.ContactRequest;
import io.salesvoice.crm.input.Texts;
import io.salesvoice.crm.phone.PhoneNumbers;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks a contact as it came; an empty text stays empty, for it clears the field in a PATCH. */
@Component
class ContactInput {
    private final PhoneNumbers phones;

    ContactInput(PhoneNumbers phones) {
        this.phones = phones;
    }

    ContactRequest check(ContactRequest request) {
        return new ContactRequest(
                Texts.line(request.name(), "name", 200),
                phones.normalise(request.phone(), "phone"),
                Texts.email(request.email(), "email"),
                Texts.line(request.company(), "company", 200),
                timeZone(request.timeZone()),
                Texts.lines(request.comment(), "comment", 10_000));
    }

    /** A person without number, name and address is nobody. */
    ContactRequest checkNew(ContactRequest request) {
        ContactRequest checked = check(request);
        if (isEmpty(checked.phone()) && isEmpty(checked.email()) && isEmpty(checked.name())) {
            throw ServiceException.invalid(
                    "missing_field", "phone", "a phone, an e-mail or a name", "the contact has neither");
        }
        return checked;
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }

    private static @Nullable String timeZone(@Nullable String name) {
        String value = Texts.line(name, "time_zone", 64);
        if (value != null && !value.isEmpty() && !ZoneId.getAvailableZoneIds().contains(value)) {
            throw ServiceException.invalid(
                    "invalid_time_zone", "time_zone", "an IANA name, for example Asia/Omsk", "unknown time zone");
        }
        return value;
    }
}
