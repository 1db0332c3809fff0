package io.salesvoice.crm.idempotency;

/**
 * How one kind of record is created.
 *
 * @param <W> the answer on the wire
 */
public interface Creation<W> {
    /** Name of the kind; keys of one kind do not meet those of another. */
    String scope();

    Class<W> answerType();

    /**
     * Writes the record, or completes one that is there, inside a transaction. One that is made by another request at the same
     * moment may be met as a violated unique index: this is called again then, and finds it.
     */
    Written<W> write();

    /** The stored answer, marked as replayed. */
    W replayed(W answer);
}
