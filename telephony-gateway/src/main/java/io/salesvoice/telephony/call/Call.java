package io.salesvoice.telephony.call;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call as it is kept.
 *
 * @param from calling party: a telephone number or the user part of its address
 * @param to called party
 * @param reason why we called, outbound only
 * @param endReason stable word: who or what ended it
 * @param sipStatus final SIP status where the call failed by one
 * @param noticeStartMs where in the recording the recording notice begins: evidence that it was given
 * @param noticeEndMs where it ends; absent when it was not heard to its end
 * @param recordingMs length of the recording
 */
public record Call(
        UUID id,
        CallDirection direction,
        String from,
        String to,
        CallState state,
        @Nullable CallOutcome outcome,
        @Nullable String reason,
        @Nullable String scenario,
        Instant startedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        @Nullable Integer sipStatus,
        @Nullable UUID leadId,
        List<UUID> taskIds,
        RecordingState recording,
        @Nullable Long recordingMs,
        @Nullable Long noticeStartMs,
        @Nullable Long noticeEndMs) {
    public Call {
        taskIds = List.copyOf(taskIds);
    }

    /** A call that has just begun to ring. */
    public static Call ringing(
            UUID id, CallDirection direction, String from, String to, @Nullable String reason, Instant at) {
        return new Call(
                id,
                direction,
                from,
                to,
                CallState.RINGING,
                null,
                reason,
                null,
                at,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                RecordingState.NONE,
                null,
                null,
                null);
    }

    /** Without the parties: this may reach a log. */
    @Override
    public String toString() {
        return "Call[" + id + ", " + direction + ", " + state + ", " + outcome + "]";
    }
}
