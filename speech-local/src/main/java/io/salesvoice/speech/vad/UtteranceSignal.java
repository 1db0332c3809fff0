package io.salesvoice.speech.vad;

/** What a window means for the utterance. */
public enum UtteranceSignal {
    NONE,
    /** Enough voice to be speech; it began {@link UtteranceDetector#onsetMs} ago. */
    STARTED,
    /** A pause: the speaker has probably finished. */
    LIKELY_END,
    /** Voice again after a likely end. */
    RESUMED,
    /** Silence for so long that the utterance is over. */
    ENDED
}
