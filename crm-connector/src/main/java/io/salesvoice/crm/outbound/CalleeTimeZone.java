package io.salesvoice.crm.outbound;

import io.salesvoice.crm.contact.ContactService;
import io.salesvoice.crm.phone.PhoneNumber;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Whose clock counts: the contact's own zone, else that of the number's region, else the configured one. */
@Component
class CalleeTimeZone {
    private final ContactService contacts;
    private final RegionTimeZones regions;
    private final ZoneId defaultZone;

    CalleeTimeZone(ContactService contacts, RegionTimeZones regions, OutboundProperties properties) {
        this.contacts = contacts;
        this.regions = regions;
        this.defaultZone = properties.defaultTimeZone();
    }

    ZoneId of(PhoneNumber phone) {
        return contacts.timeZone(phone).or(() -> regions.of(phone)).orElse(defaultZone);
    }
}
