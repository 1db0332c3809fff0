package io.salesvoice.crm.listing;

import io.salesvoice.crm.phone.PhoneNumber;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which records of a list are wanted, newest first.
 *
 * @param createdFrom inclusive
 * @param createdTo exclusive
 * @param text part of any text of the record, without regard to case
 * @param after id of the last record of the page before
 * @param limit records on a page
 */
public record ListQuery(
        @Nullable String status,
        @Nullable PhoneNumber phone,
        @Nullable UUID callId,
        @Nullable UUID leadId,
        @Nullable Instant createdFrom,
        @Nullable Instant createdTo,
        @Nullable String text,
        @Nullable UUID after,
        int limit) {
    ListQuery page(@Nullable UUID lastId, int size) {
        return new ListQuery(status, phone, callId, leadId, createdFrom, createdTo, text, lastId, size);
    }
}
