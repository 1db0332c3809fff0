package io.salesvoice.dialog.domain;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an extractor may know of the conversation.
 *
 * @param expectedSlot the slot asked for in the assistant's last question, one of {@link Slots}; null for an open one
 * @param pendingValue the value of the expected slot so far: digits of a number being dictated, a date without an hour,
 *     or a value waiting for its confirmation («не Иван, а Игорь» corrects it)
 * @param filled values already taken, by slot
 * @param now the moment of the turn
 * @param hours working hours, with their time zone; call-backs are proposed within them
 */
public record SlotContext(
        @Nullable String expectedSlot,
        @Nullable String pendingValue,
        Map<String, String> filled,
        Instant now,
        WorkingHours hours) {
    public SlotContext {
        filled = Map.copyOf(filled);
    }
}
