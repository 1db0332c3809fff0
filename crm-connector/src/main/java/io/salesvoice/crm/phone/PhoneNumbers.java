package io.salesvoice.crm.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import io.salesvoice.common.error.ServiceException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads numbers as people write them, with libphonenumber. */
@Component
public class PhoneNumbers {
    private static final int LONGEST_INPUT = 64;
    private static final String EXPECTED = "a valid telephone number, for example +7 999 123-45-67";

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final String defaultRegion;

    PhoneNumbers(PhoneProperties properties) {
        this.defaultRegion = properties.defaultRegion();
    }

    /**
     * A number that exists in its country's plan.
     *
     * @param text any notation; blank or null is no number
     * @throws ServiceException 400 {@code invalid_phone}; the message does not repeat the number
     */
    public @Nullable PhoneNumber parse(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return find(text)
                .orElseThrow(() -> ServiceException.invalid(
                        "invalid_phone", field, EXPECTED, "not a telephone number: " + text.length() + " characters"));
    }

    /** E.164 of a field of a request; absent stays null and blank becomes empty, for it clears the field in a PATCH. */
    public @Nullable String normalise(@Nullable String text, String field) {
        PhoneNumber number = parse(text, field);
        if (number != null) {
            return number.value();
        }
        return text == null ? null : "";
    }

    /** As {@link #parse}, and there has to be one. */
    public PhoneNumber require(@Nullable String text, String field) {
        PhoneNumber number = parse(text, field);
        if (number == null) {
            throw ServiceException.invalid("invalid_phone", field, EXPECTED, "the telephone number is missing");
        }
        return number;
    }

    /**
     * As {@link #require}, but a string of 2 to 15 digits outside any plan (an extension of the office, a number of a test
     * bench) is taken too: a refusal to be called is never lost for the look of its number.
     */
    public PhoneNumber requireDialable(@Nullable String text, String field) {
        if (text != null) {
            Optional<PhoneNumber> dialable = findDialable(text);
            if (dialable.isPresent()) {
                return dialable.get();
            }
        }
        return require(text, field);
    }

    /** E.164, or empty where it is no valid number. */
    public Optional<PhoneNumber> find(String text) {
        if (text.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        try {
            Phonenumber.PhoneNumber parsed = numbers.parse(withPlus(text), defaultRegion);
            return numbers.isValidNumber(parsed)
                    ? Optional.of(new PhoneNumber(numbers.format(parsed, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** E.164, or the bare digits of an extension, or empty. */
    public Optional<PhoneNumber> findDialable(String text) {
        Optional<PhoneNumber> valid = find(text);
        if (valid.isPresent()) {
            return valid;
        }
        String digits = text.strip();
        boolean extension =
                digits.length() >= 2 && digits.length() <= 15 && digits.chars().allMatch(PhoneNumbers::isDigit);
        return extension ? Optional.of(new PhoneNumber(digits)) : Optional.empty();
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    /** A plus in a query string that was not escaped arrives as a space. */
    private static String withPlus(String text) {
        return text.startsWith(" ") ? "+" + text.strip() : text.strip();
    }
}
