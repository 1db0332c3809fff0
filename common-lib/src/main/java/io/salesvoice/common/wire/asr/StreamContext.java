package io.salesvoice.common.wire.asr;

import org.jspecify.annotations.Nullable;

/**
 * What the dialog expects next; biases the recogniser. Payload of a CONTEXT frame.
 *
 * @param expectedSlot for example {@code phone}, {@code name}
 * @param prompt words likely to come, at most 200 characters
 */
public record StreamContext(
        @Nullable String expectedSlot, @Nullable String prompt) {}
