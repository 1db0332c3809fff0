package io.salesvoice.dialog.session;

/** The store of live sessions cannot be reached now. */
final class LiveStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LiveStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
