package io.salesvoice.telephony.web;

import io.salesvoice.common.error.ServiceException;
import java.util.UUID;

/** Ids in paths and parameters. */
final class CallIds {
    private CallIds() {}

    static UUID parse(String text, String field) {
        try {
            if (text.length() == 36) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException malformed) {
            // Answered below, as any other text that is no id.
        }
        throw ServiceException.invalid("invalid_id", field, "a UUID", field + " is no UUID");
    }
}
