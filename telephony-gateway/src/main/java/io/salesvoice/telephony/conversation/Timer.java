package io.salesvoice.telephony.conversation;

/** Deadlines that the turn logic waits for. */
public enum Timer {
    /** The pause has lasted long enough to be the end of the caller's turn. */
    END_OF_TURN,
    /** The recogniser owes the final of a committed utterance. */
    FINAL,
    /** Voice over the assistant's voice has become an interruption. */
    BARGE_IN,
    /** Text that decides about a shorter voice has not come. */
    BARGE_IN_TEXT,
    /** The caller says nothing. */
    SILENCE,
    /** The caller waits for an answer. */
    FILLER,
    /** No key followed the last one. */
    KEYS,
    /** Ask a failed dialog again. */
    RETRY,
    /** The call has lasted as long as a call may. */
    CALL_LIMIT,
    /** The farewell should have been played by now. */
    CLOSE
}
