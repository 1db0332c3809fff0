package io.salesvoice.telephony.vad;

import io.salesvoice.telephony.leg.LegEvent;
import org.jspecify.annotations.Nullable;

/** Turns probabilities of voice into {@link LegEvent.VoiceStarted} and {@link LegEvent.VoiceStopped}. One owner. */
final class VoiceSegmenter {
    private static final int SAMPLES_A_MILLISECOND = 8;

    private final float enter;
    private final float leave;
    private final long minVoice;
    private final long hangover;
    private boolean speaking;
    private long voiceStart;
    private long voiceEnd;
    private long run;

    VoiceSegmenter(VadProperties properties) {
        enter = properties.enterThreshold();
        leave = properties.leaveThreshold();
        minVoice = properties.minVoice().toMillis() * SAMPLES_A_MILLISECOND;
        hangover = properties.hangover().toMillis() * SAMPLES_A_MILLISECOND;
    }

    /**
     * @param probability that the window holds voice
     * @param start of the window on the leg's clock, in samples
     * @param length of the window in samples
     */
    @Nullable
    LegEvent accept(float probability, long start, int length) {
        long end = start + length;
        return speaking ? whileSpeaking(probability, end) : whileSilent(probability, start, end);
    }

    private @Nullable LegEvent whileSilent(float probability, long start, long end) {
        if (probability < enter) {
            run = 0;
            return null;
        }
        if (run == 0) {
            voiceStart = start;
        }
        run = end - voiceStart;
        if (run < minVoice) {
            return null;
        }
        run = 0;
        speaking = true;
        voiceEnd = end;
        return new LegEvent.VoiceStarted(voiceStart);
    }

    private @Nullable LegEvent whileSpeaking(float probability, long end) {
        if (probability >= leave) {
            voiceEnd = end;
            return null;
        }
        if (end - voiceEnd < hangover) {
            return null;
        }
        speaking = false;
        return new LegEvent.VoiceStopped(voiceEnd, (int) ((voiceEnd - voiceStart) / SAMPLES_A_MILLISECOND));
    }
}
