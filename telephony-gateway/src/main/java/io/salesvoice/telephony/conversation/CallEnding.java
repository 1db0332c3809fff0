package io.salesvoice.telephony.conversation;

import io.salesvoice.telephony.call.CallOutcome;
import io.salesvoice.telephony.leg.LegEnd;
import io.salesvoice.telephony.leg.LegEvent;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a call.
 *
 * @param reason stable word: who or what ended it
 * @param sipStatus where the call failed by one
 */
record CallEnding(
        CallOutcome outcome, String reason, @Nullable Integer sipStatus) {
    /**
     * @param how the leg's own account; null when the conversation failed before the leg ended
     * @param wanted what the turn logic asked for, where it did
     * @param answered whether the call was answered
     * @param interrupted whether this process is being stopped
     */
    static CallEnding of(
            LegEvent.@Nullable Ended how, TurnCommand.@Nullable HangUp wanted, boolean answered, boolean interrupted) {
        Integer status = how == null || how.sipStatus() < 300 ? null : how.sipStatus();
        if (interrupted) {
            return new CallEnding(CallOutcome.INTERRUPTED, "gateway_stopped", status);
        }
        if (wanted != null) {
            return new CallEnding(wanted.outcome(), wanted.why(), status);
        }
        if (how == null) {
            return new CallEnding(CallOutcome.FAILED, "internal_error", status);
        }
        return new CallEnding(outcome(how.reason(), answered), reason(how.reason()), status);
    }

    private static CallOutcome outcome(LegEnd end, boolean answered) {
        return switch (end) {
            case REMOTE_HANG_UP, LOCAL_HANG_UP -> answered ? CallOutcome.COMPLETED : CallOutcome.CANCELLED;
            case CANCELLED -> CallOutcome.CANCELLED;
            case BUSY -> CallOutcome.BUSY;
            case NO_ANSWER -> CallOutcome.NO_ANSWER;
            case REJECTED -> CallOutcome.REJECTED;
            case MEDIA_LOST -> answered ? CallOutcome.INTERRUPTED : CallOutcome.FAILED;
            case FAILED -> CallOutcome.FAILED;
        };
    }

    private static String reason(LegEnd end) {
        return switch (end) {
            case REMOTE_HANG_UP -> "caller";
            case LOCAL_HANG_UP -> "operator";
            case CANCELLED, BUSY, NO_ANSWER, REJECTED, MEDIA_LOST, FAILED ->
                end.name().toLowerCase(Locale.ROOT);
        };
    }

    /** As the dialog's end names it. */
    String forDialog() {
        return switch (outcome) {
            case COMPLETED -> "completed";
            case INTERRUPTED -> "interrupted";
            case NO_ANSWER, BUSY, REJECTED, CANCELLED, FAILED -> "failed";
        };
    }
}
