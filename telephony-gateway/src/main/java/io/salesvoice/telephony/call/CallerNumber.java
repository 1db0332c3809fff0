package io.salesvoice.telephony.call;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** A telephone number as SIP addresses carry it. */
public final class CallerNumber {
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    private CallerNumber() {}

    /** @return E.164, or null when the user part is no telephone number (an extension, a name, nothing) */
    public static @Nullable String e164(String user) {
        if (!user.matches("\\+?[0-9 ().-]{7,20}")) {
            return null;
        }
        try {
            String digits = user.startsWith("7") && user.length() == 11 ? "+" + user : user;
            PhoneNumber number = PHONES.parse(digits, "RU");
            return PHONES.isValidNumber(number) ? PHONES.format(number, PhoneNumberUtil.PhoneNumberFormat.E164) : null;
        } catch (NumberParseException notANumber) {
            return null;
        }
    }

    /** The number where it is one, else the user part as it came. */
    public static String display(String user) {
        String number = e164(user);
        if (number != null) {
            return number;
        }
        return user.length() > 200 ? user.substring(0, 200) : user;
    }
}
