package io.salesvoice.dialog.language;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import org.jspecify.annotations.Nullable;

/** Whole telephone numbers by the rules of libphonenumber; without a country code they are Russian. */
final class PhoneNumbers {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int NATIONAL = 10;
    private static final int WITH_CODE = 11;
    /** Longest number with its country code, ITU-T E.164. */
    static final int LONGEST = 15;

    private PhoneNumbers() {}

    /** E.164 of dictated digits; null while or when they are no number. */
    static @Nullable String e164(String digits, boolean plus) {
        if (digits.length() == WITH_CODE && (digits.startsWith("8") || digits.startsWith("7"))) {
            return valid("+7" + digits.substring(1));
        }
        if (digits.length() == NATIONAL && !plus && "934".indexOf(digits.charAt(0)) >= 0) {
            return valid("+7" + digits);
        }
        if (digits.length() >= WITH_CODE && digits.length() <= LONGEST && (plus || digits.length() > WITH_CODE)) {
            return valid("+" + digits);
        }
        return null;
    }

    static boolean isWhole(String digits) {
        return !digits.isEmpty() && e164(digits, false) != null;
    }

    /** Whether more digits could still make it a number. */
    static boolean canGrow(String digits, boolean plus) {
        if (plus && !digits.startsWith("7")) {
            return digits.length() < LONGEST;
        }
        return digits.length() < (digits.startsWith("8") || digits.startsWith("7") ? WITH_CODE : NATIONAL);
    }

    private static @Nullable String valid(String number) {
        try {
            return NUMBERS.isValidNumber(NUMBERS.parse(number, null)) ? number : null;
        } catch (NumberParseException e) {
            return null;
        }
    }
}
