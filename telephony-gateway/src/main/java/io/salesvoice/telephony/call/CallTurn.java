package io.salesvoice.telephony.call;

import io.salesvoice.common.wire.dialog.TurnInput;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One turn of a call. Caller and assistant share the id of their exchange, so a turn is known by id and role.
 *
 * @param sequence order within the call, from 0
 * @param heardText what of the assistant's text reached the caller; absent for the caller's own turns
 * @param input how the caller took the turn; absent for the assistant's
 * @param stages of the assistant's answer
 */
public record CallTurn(
        UUID id,
        UUID callId,
        int sequence,
        TurnRole role,
        String text,
        @Nullable String heardText,
        Instant startedAt,
        boolean interrupted,
        @Nullable TurnInput input,
        @Nullable Engines engines,
        @Nullable Stages stages) {}
