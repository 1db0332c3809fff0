package io.salesvoice.speech.audio;

/** Audio bytes that cannot be taken; the message says what came and what was expected. */
public final class AudioFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why audio is refused. */
    public enum Reason {
        /** Not what it claims to be, or damaged. */
        MALFORMED,
        /** Shorter than its header says. */
        TRUNCATED,
        /** A kind of audio that is not read here. */
        UNSUPPORTED,
        /** Longer than allowed. */
        TOO_LONG,
        /** No samples at all. */
        EMPTY
    }

    private final Reason reason;

    public AudioFormatException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
