package io.salesvoice.common.wire.dialog;

import org.jspecify.annotations.Nullable;

/**
 * What the assistant waits for after its turn.
 *
 * @param slot the slot asked for, for example {@code phone}; absent for an open question
 * @param dictation true while a number or an address is being dictated: wait longer for the end of the turn
 * @param prompt words that bias the recogniser
 * @param keypad true when digits are expected from the keypad, ended by {@code #}
 */
public record Expectation(
        @Nullable String slot, boolean dictation, @Nullable String prompt, boolean keypad) {}
