package io.salesvoice.speech.synthesis;

import org.jspecify.annotations.Nullable;

/** An engine cannot be had, or did not speak. Messages never hold the text. */
public class SynthesisException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SynthesisException(String message) {
        super(message);
    }

    public SynthesisException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
