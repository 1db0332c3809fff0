package io.salesvoice.common.wire.dialog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /dialog/stream}.
 *
 * @param turnId UUIDv7 minted by the gateway
 * @param revision rises with each attempt at the same turn; 0 when absent
 * @param userMessage what was said, or the keys pressed
 * @param input {@link TurnInput#SPEECH} when absent
 * @param speculative work on a copy: nothing is saved, no action runs until the commit; false when absent
 * @param previous what was heard of the assistant's turn before
 */
public record TurnRequest(
        String sessionId,
        UUID turnId,
        int revision,
        String userMessage,
        @Nullable TurnInput input,
        boolean speculative,
        @Nullable PreviousTurn previous) {
    /** From JSON: {@code revision} is 0 and {@code speculative} false where they are absent. */
    @JsonCreator
    static TurnRequest read(
            @JsonProperty("session_id") String sessionId,
            @JsonProperty("turn_id") UUID turnId,
            @JsonProperty("revision") @Nullable Integer revision,
            @JsonProperty("user_message") String userMessage,
            @JsonProperty("input") @Nullable TurnInput input,
            @JsonProperty("speculative") @Nullable Boolean speculative,
            @JsonProperty("previous") @Nullable PreviousTurn previous) {
        return new TurnRequest(
                sessionId,
                turnId,
                revision == null ? 0 : revision,
                userMessage,
                input,
                Boolean.TRUE.equals(speculative),
                previous);
    }
}
