package io.salesvoice.telephony.web;

import io.salesvoice.telephony.call.Call;
import io.salesvoice.telephony.call.CallDirection;
import io.salesvoice.telephony.call.CallOutcome;
import io.salesvoice.telephony.call.CallState;
import io.salesvoice.telephony.call.CallTurn;
import io.salesvoice.telephony.call.RecordingState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call as the API shows it.
 *
 * @param turns absent in lists
 * @param recording what there is of it
 * @param notice where in the recording the recording notice was given
 * @param replayed true when the same Idempotency-Key was answered before
 */
public record CallView(
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
        @Nullable List<TurnView> turns,
        Links links,
        Recording recording,
        @Nullable Notice notice,
        @Nullable Boolean replayed) {
    /** What the dialog made in the CRM. */
    public record Links(@Nullable UUID leadId, List<UUID> taskIds) {}

    /** The stereo recording; {@code url} only while there is one. */
    public record Recording(
            RecordingState state,
            @Nullable Long durationMs,
            @Nullable String url) {}

    /** Offsets in the recording; {@code endMs} is absent when it was not heard to its end. */
    public record Notice(@Nullable Long startMs, @Nullable Long endMs) {}

    static CallView of(Call call, @Nullable List<CallTurn> turns, @Nullable Boolean replayed) {
        boolean available = call.recording() == RecordingState.AVAILABLE;
        return new CallView(
                call.id(),
                call.direction(),
                call.from(),
                call.to(),
                call.state(),
                call.outcome(),
                call.reason(),
                call.scenario(),
                call.startedAt(),
                call.answeredAt(),
                call.endedAt(),
                call.endReason(),
                call.sipStatus(),
                turns == null ? null : turns.stream().map(TurnView::of).toList(),
                new Links(call.leadId(), call.taskIds()),
                new Recording(
                        call.recording(),
                        call.recordingMs(),
                        available ? "/api/v1/calls/" + call.id() + "/recording" : null),
                call.noticeStartMs() == null ? null : new Notice(call.noticeStartMs(), call.noticeEndMs()),
                replayed);
    }
}
