package io.salesvoice.telephony.conversation;

/** Whether the assistant's voice is held back because the caller's voice came in. */
public enum Hold {
    NONE,
    /** Held while the caller speaks. */
    VOICE,
    /** Held while a transcript decides between an interruption and a mere «угу». */
    TEXT
}
