package io.salesvoice.dialog.engine;

import org.jspecify.annotations.Nullable;

/**
 * What the assistant's last question was about.
 *
 * @param slot the slot of {@link Kind#ASK} and {@link Kind#CONFIRM}
 * @param pending the value so far, or the one to be confirmed
 * @param failures answers to this question that were none
 * @param keypad digits are expected from the keypad
 */
public record Focus(
        Kind kind, @Nullable String slot, @Nullable String pending, int failures, boolean keypad) {
    /** What was asked. */
    public enum Kind {
        /** Nothing particular. */
        OPEN,
        /** A slot. */
        ASK,
        /** Whether a value is right. */
        CONFIRM,
        /** Whether there is anything else. */
        MORE,
        /** Whether a person shall call back. */
        OFFER_HUMAN,
        /** Whether the number shall never be called again. */
        OFFER_DO_NOT_CALL,
        /** Whether it is convenient to talk, in an outbound call. */
        CONVENIENT
    }

    public static final Focus OPEN = new Focus(Kind.OPEN, null, null, 0, false);

    static Focus of(Kind kind) {
        return new Focus(kind, null, null, 0, false);
    }

    static Focus ask(String slot) {
        return new Focus(Kind.ASK, slot, null, 0, false);
    }

    static Focus confirm(String slot, String pending) {
        return new Focus(Kind.CONFIRM, slot, pending, 0, false);
    }

    Focus withPending(@Nullable String value) {
        return new Focus(kind, slot, value, failures, keypad);
    }

    Focus failedAgain() {
        return new Focus(kind, slot, pending, failures + 1, keypad);
    }

    Focus onKeypad() {
        return new Focus(Kind.ASK, slot, null, failures, true);
    }

    boolean isOn(Kind wanted, String wantedSlot) {
        return kind == wanted && wantedSlot.equals(slot);
    }

    /** Without the value: this text may reach a log. */
    @Override
    public String toString() {
        return "Focus[" + kind + ", " + slot + ", failures=" + failures + "]";
    }
}
