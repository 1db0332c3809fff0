package io.salesvoice.crm.listing;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.crm.input.Change;
import io.salesvoice.crm.input.Texts;
import io.salesvoice.crm.phone.PhoneNumber;
import io.salesvoice.crm.phone.PhoneNumbers;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the query parameters of a list; each refusal names its parameter. */
@Component
public class ListQueries {
    private static final int LONGEST_TEXT = 200;

    private final PhoneNumbers phones;

    ListQueries(PhoneNumbers phones) {
        this.phones = phones;
    }

    public ListQuery parse(ListParameters parameters, Set<String> statuses) {
        PhoneNumber phone = phones.parse(parameters.phone(), "phone");
        return new ListQuery(
                Texts.oneOf(parameters.status(), "status", statuses),
                phone,
                uuid(parameters.callId(), "call_id"),
                uuid(parameters.leadId(), "lead_id"),
                time(parameters.createdFrom(), "created_from"),
                time(parameters.createdTo(), "created_to"),
                Change.blankToNull(Texts.line(parameters.q(), "q", LONGEST_TEXT)),
                cursor(parameters.cursor()),
                ListParameters.limit(parameters.limit()));
    }

    private static @Nullable UUID uuid(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException notAnId) {
            throw ServiceException.invalid("invalid_id", field, "a UUID", field + " is not a UUID");
        }
    }

    private static @Nullable UUID cursor(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Cursor.decode(text.strip())
                .orElseThrow(() -> ServiceException.invalid(
                        "invalid_cursor", "cursor", "next_cursor of the page before", "the cursor is not one of ours"));
    }

    private static @Nullable Instant time(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        // A plus that was not escaped in the query string arrives as a space.
        String value = text.strip().replace(' ', '+');
        try {
            return value.length() == "2026-01-31".length()
                    ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException notATime) {
            throw ServiceException.invalid(
                    "invalid_time", field, "2026-01-31 or 2026-01-31T09:00:00Z", field + " is not an ISO-8601 time");
        }
    }
}
