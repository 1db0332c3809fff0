package io.salesvoice.common.wire.dialog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /dialog/stream}.
 *
 * @param turnId UUIDv7 minted by the gateway
 * @param revision rises with each attempt at the same turn
 * @param userMessage what was said, or the keys pressed
 * @param input {@link TurnInput#SPEECH} when absent
 * @param speculative work on a copy: nothing is saved, no action runs until the commit
 * @param previous what was heard of the assistant's turn before
 */
public record TurnRequest(
        String sessionId,
        UUID turnId,
        int revision,
        String userMessage,
        @Nullable TurnInput input,
        boolean speculative,
        @Nullable PreviousTurn previous) {}
