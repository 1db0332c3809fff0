package io.salesvoice.common.error;

/** Whose turn it is to act on an error. */
public enum ErrorCategory {
    /** The caller sent something that can never work. */
    USER,
    /** The operator has to change a setting. */
    CONFIG,
    /** The same call may work later. */
    TRANSIENT,
    /** A limit was reached; the same call works when load falls or a quota is renewed. */
    QUOTA,
    /** A fault of ours. */
    INTERNAL
}
