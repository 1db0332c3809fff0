package io.salesvoice.crm.outbound;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import io.salesvoice.crm.phone.PhoneNumber;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The time zone of a landline by its area code. A mobile number names none: it travels with its owner. */
@Component
class RegionTimeZones {
    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final PhoneNumberToTimeZonesMapper mapper = PhoneNumberToTimeZonesMapper.getInstance();

    Optional<ZoneId> of(PhoneNumber phone) {
        Phonenumber.PhoneNumber parsed;
        try {
            parsed = numbers.parse(phone.value(), null);
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
        PhoneNumberType type = numbers.getNumberType(parsed);
        if (type != PhoneNumberType.FIXED_LINE) {
            return Optional.empty();
        }
        List<String> zones = mapper.getTimeZonesForGeographicalNumber(parsed);
        // An area that spans several zones decides nothing either.
        return zones.size() == 1 && !zones.getFirst().equals(PhoneNumberToTimeZonesMapper.getUnknownTimeZone())
                ? Optional.of(ZoneId.of(zones.getFirst()))
                : Optional.empty();
    }
}
