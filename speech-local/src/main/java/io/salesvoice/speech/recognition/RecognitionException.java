package io.salesvoice.speech.recognition;

import org.jspecify.annotations.Nullable;

/** Why an utterance has no transcript. */
public final class RecognitionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What happened. */
    public enum Kind {
        /** The engine took longer than the deadline. */
        DEADLINE,
        /** A newer decode of the same stream took this one's place. */
        REPLACED,
        /** Too many utterances wait. */
        QUEUE_FULL,
        /** The recogniser is closed. */
        CLOSED,
        /** The engine failed. */
        ENGINE
    }

    private final Kind kind;

    public RecognitionException(Kind kind, String message) {
        this(kind, message, null);
    }

    public RecognitionException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
