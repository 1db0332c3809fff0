package io.salesvoice.speech.synthesis;

import java.util.List;

/** A synthesis engine. Safe for use by many threads; engines that cannot work in parallel make callers wait. */
public interface SpeechEngine extends AutoCloseable {
    /** Name for health, metrics and answers: {@code rhvoice}, {@code espeak-ng}. */
    String name();

    /** Voices that are there now; never empty. */
    List<EngineVoice> voices();

    /**
     * Speaks and returns when all audio was handed over or the listener stopped it. Runs native code on the calling
     * thread: not for virtual threads, which it would pin.
     *
     * @throws SynthesisException when the voice is unknown or the engine fails
     */
    Spoken speak(SpeakRequest request, SpeechListener listener);

    /** Frees the engine; waits a little for running syntheses. */
    @Override
    void close();

    /** How a synthesis ended. */
    enum Spoken {
        COMPLETE,
        STOPPED
    }
}
