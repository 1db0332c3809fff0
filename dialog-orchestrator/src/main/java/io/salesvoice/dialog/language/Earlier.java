package io.salesvoice.dialog.language;

import io.salesvoice.dialog.domain.SlotContext;
import org.jspecify.annotations.Nullable;

/** What was known of a slot before an utterance. */
final class Earlier {
    private Earlier() {}

    /** The value waiting for its confirmation, else the one taken; null for none. */
    static @Nullable String value(SlotContext context, String slot) {
        String pending = context.pendingValue();
        if (slot.equals(context.expectedSlot()) && pending != null) {
            return pending;
        }
        return context.filled().get(slot);
    }
}
