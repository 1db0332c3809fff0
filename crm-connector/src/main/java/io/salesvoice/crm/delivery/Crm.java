package io.salesvoice.crm.delivery;

/** The CRM where the company works with its leads. */
public interface Crm {
    /** For metrics, for example {@code local}. */
    String name();

    /** False where our own tables are the CRM, and nothing is delivered anywhere. */
    boolean isExternal();

    /**
     * Creates or updates the record there. Called at least once for each change, so it has to find again what it made in an
     * attempt that was cut off.
     *
     * @throws io.salesvoice.common.error.ServiceException with category USER where this record can never be accepted;
     *     any other category is tried again later, a wrong setting too, since an operator will mend it
     */
    DeliveredRecord deliver(Deliverable record);
}
