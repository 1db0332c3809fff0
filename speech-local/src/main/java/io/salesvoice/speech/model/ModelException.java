package io.salesvoice.speech.model;

import org.jspecify.annotations.Nullable;

/** A model that is not there, is not the right one, or does not load; the message names file and expectation. */
public final class ModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ModelException(String message) {
        super(message);
    }

    public ModelException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
