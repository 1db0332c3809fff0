package io.salesvoice.crm.idempotency;

import java.util.UUID;

/**
 * What a create led to.
 *
 * @param id of the record
 */
public record Created<W>(UUID id, W answer, Outcome outcome) {
    /** Distinct outcomes of a create. */
    public enum Outcome {
        CREATED,
        MERGED,
        REPLAYED
    }
}
