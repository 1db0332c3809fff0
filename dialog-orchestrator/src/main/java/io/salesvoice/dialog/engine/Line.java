package io.salesvoice.dialog.engine;

import java.util.UUID;

/**
 * A line of the conversation.
 *
 * @param text what was said by the caller, or heard of the assistant
 */
public record Line(UUID turnId, Speaker speaker, String text) {
    /** Who spoke. */
    public enum Speaker {
        CALLER,
        ASSISTANT
    }
}
