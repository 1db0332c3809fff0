package io.salesvoice.telephony.conversation;

import java.util.UUID;

/**
 * What the assistant says in one breath: a sentence of an answer, or one of our own.
 *
 * @param turnId the answer it belongs to; for our own lines an id of their own
 * @param index from 0 within its answer
 * @param interruptible whether speech of the caller pauses it
 */
public record Line(UUID turnId, int index, String text, boolean interruptible, Kind kind) {
    /** Whose words they are. */
    public enum Kind {
        /** A sentence of the dialog. */
        ANSWER,
        /** A word or two while the caller waits; never part of the dialog's history. */
        FILLER,
        /** A ready sentence of ours: an apology, a farewell. */
        STOCK
    }

    /** Without the text: this may reach a log. */
    @Override
    public String toString() {
        return "Line[" + kind + " " + turnId + "#" + index + ", " + text.length() + " chars]";
    }
}
