package io.salesvoice.crm.phone;

import io.salesvoice.common.logging.Mask;
import java.util.regex.Pattern;

/**
 * A telephone number that can be dialled.
 *
 * @param value E.164 with its plus; a number of 2 to 15 digits without one is an internal extension or a number of no known
 *     plan, which only the do-not-call list takes
 */
public record PhoneNumber(String value) {
    private static final Pattern SHAPE = Pattern.compile("\\+[1-9][0-9]{6,14}|[0-9]{2,15}");

    public PhoneNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a normalised number: " + Mask.phone(value));
        }
    }

    public boolean isE164() {
        return value.startsWith("+");
    }

    /** Masked. */
    @Override
    public String toString() {
        return Mask.phone(value);
    }
}
