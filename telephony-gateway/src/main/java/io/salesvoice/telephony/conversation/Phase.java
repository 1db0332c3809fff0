package io.salesvoice.telephony.conversation;

/** Where a conversation stands. */
public enum Phase {
    /** Before the answer. */
    RINGING,
    TALKING,
    /** The farewell is being played; the caller is not listened to. */
    CLOSING,
    /** The caller has hung up; their last words are still being understood. */
    GONE,
    OVER
}
