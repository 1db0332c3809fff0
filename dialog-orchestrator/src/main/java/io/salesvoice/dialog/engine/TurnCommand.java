package io.salesvoice.dialog.engine;

import io.salesvoice.common.wire.dialog.PreviousTurn;
import io.salesvoice.common.wire.dialog.TurnInput;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One turn of the caller.
 *
 * @param text what was said, or the keys pressed
 * @param previous what was heard of the assistant's turn before
 */
public record TurnCommand(
        UUID turnId,
        int revision,
        TurnInput input,
        String text,
        @Nullable PreviousTurn previous,
        Instant now) {
    /** Without the text: this text may reach a log. */
    @Override
    public String toString() {
        return "TurnCommand[" + turnId + ", revision=" + revision + ", " + input + "]";
    }
}
