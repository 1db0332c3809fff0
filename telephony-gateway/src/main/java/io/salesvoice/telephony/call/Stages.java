package io.salesvoice.telephony.call;

import org.jspecify.annotations.Nullable;

/**
 * Where the time of one answer went, in milliseconds; a stage that did not happen is absent.
 *
 * @param vadMs end of the caller's voice to the detector's word of it
 * @param endOfTurnMs end of the caller's voice to the decision that the turn is over
 * @param asrMs that decision to the final transcript
 * @param dialogMs final transcript to the first sentence; 0 when an early answer was ready
 * @param ttsMs first sentence (or the final, if that was later) to the first sample handed to playout
 * @param firstPacketMs first sample to first packet
 * @param totalMs end of the caller's voice to the first packet of the answer
 */
public record Stages(
        @Nullable Integer vadMs,
        @Nullable Integer endOfTurnMs,
        @Nullable Integer asrMs,
        @Nullable Integer dialogMs,
        @Nullable Integer ttsMs,
        @Nullable Integer firstPacketMs,
        @Nullable Integer totalMs) {}
