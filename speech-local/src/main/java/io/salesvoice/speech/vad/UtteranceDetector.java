package io.salesvoice.speech.vad;

import java.time.Duration;

/** Turns probabilities of voice into starts, pauses and ends of utterances. One owner, no clock of its own. */
public final class UtteranceDetector {
    private final UtteranceTiming timing;
    private boolean speaking;
    private boolean paused;
    private int voiceMs;
    private int silenceMs;

    public UtteranceDetector(UtteranceTiming timing) {
        this.timing = timing;
    }

    /**
     * @param probability of voice in the window
     * @param windowMs length of the window
     */
    public UtteranceSignal accept(float probability, int windowMs) {
        boolean voice = probability >= (speaking && !paused ? timing.leaveThreshold() : timing.enterThreshold());
        if (!speaking) {
            voiceMs = voice ? voiceMs + windowMs : 0;
            if (voiceMs < millis(timing.leastVoice())) {
                return UtteranceSignal.NONE;
            }
            speaking = true;
            silenceMs = 0;
            return UtteranceSignal.STARTED;
        }
        if (voice) {
            silenceMs = 0;
            if (!paused) {
                return UtteranceSignal.NONE;
            }
            paused = false;
            return UtteranceSignal.RESUMED;
        }
        silenceMs += windowMs;
        if (silenceMs >= millis(timing.end())) {
            reset();
            return UtteranceSignal.ENDED;
        }
        if (!paused && silenceMs >= millis(timing.likelyEnd())) {
            paused = true;
            return UtteranceSignal.LIKELY_END;
        }
        return UtteranceSignal.NONE;
    }

    /** Whether an utterance is going on. */
    public boolean speaking() {
        return speaking;
    }

    /** How long ago the voice began when {@link UtteranceSignal#STARTED} was said, in milliseconds. */
    public int onsetMs() {
        return voiceMs;
    }

    /** Silence since the last voice, in milliseconds. */
    public int silenceMs() {
        return silenceMs;
    }

    public void reset() {
        speaking = false;
        paused = false;
        voiceMs = 0;
        silenceMs = 0;
    }

    private static int millis(Duration duration) {
        return (int) duration.toMillis();
    }
}
