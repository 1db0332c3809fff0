package io.salesvoice.telephony.web;

import io.salesvoice.common.wire.dialog.TurnInput;
import io.salesvoice.telephony.call.CallTurn;
import io.salesvoice.telephony.call.Engines;
import io.salesvoice.telephony.call.Stages;
import io.salesvoice.telephony.call.TurnRole;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One turn as the API shows it.
 *
 * @param heardText what of the assistant's text reached the caller
 */
public record TurnView(
        UUID id,
        TurnRole role,
        String text,
        @Nullable String heardText,
        Instant startedAt,
        boolean interrupted,
        @Nullable TurnInput input,
        @Nullable Engines engines,
        @Nullable Stages stages) {
    static TurnView of(CallTurn turn) {
        return new TurnView(
                turn.id(),
                turn.role(),
                turn.text(),
                turn.heardText(),
                turn.startedAt(),
                turn.interrupted(),
                turn.input(),
                turn.engines(),
                turn.stages());
    }
}
