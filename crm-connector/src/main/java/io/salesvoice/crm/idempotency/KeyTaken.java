package io.salesvoice.crm.idempotency;

/** Rolls the transaction back when another request has taken the key meanwhile. */
final class KeyTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyTaken() {
        super("the Idempotency-Key is taken", null, false, false);
    }
}
