package io.salesvoice.dialog.domain;

import java.util.List;

/**
 * Finds slot values in what a caller said, as people say them. Pure: no state, no clock of its own, never throws on any
 * text; thread-safe.
 */
public interface SlotExtractor {
    /**
     * All values found, at most one per slot, in the order of the text. Slots other than the expected one are reported
     * too when they are plainly there («меня зовут Иван, позвоните в среду»); a bare «Иван» or «шестнадцать» is a value
     * of the expected slot only. The {@code need} slot is left to the engine.
     *
     * <p>Phone: digits are collected over turns. With {@code expectedSlot=phone} and a {@code pendingValue} the new
     * digits continue it, or, after «нет», replace its last group; the result is the whole number so far, with
     * {@link SlotStatus#INCOMPLETE} until it is a valid number.
     *
     * @param text what the recogniser wrote: case and punctuation unreliable, numbers in digits or words; may be empty
     */
    List<SlotValue> extract(String text, SlotContext context);
}
