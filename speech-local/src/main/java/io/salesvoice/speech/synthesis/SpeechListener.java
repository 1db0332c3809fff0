package io.salesvoice.speech.synthesis;

/** Takes speech as it is made, on the thread that called {@link SpeechEngine#speak}. */
public interface SpeechListener {
    /**
     * Comes once, before any audio.
     *
     * @param sampleRate hertz of everything that follows
     */
    void started(int sampleRate);

    /**
     * A piece of speech.
     *
     * @param pcm signed 16-bit mono samples; only valid during the call, the engine uses the array again
     * @param count how many of them are speech
     * @return false to stop the synthesis
     */
    boolean audio(short[] pcm, int count);

    /**
     * A word begins.
     *
     * @param start index of its first character in {@link SpeakRequest#text()}
     * @param end index after its last character
     * @param sample how many samples are before it
     */
    void word(int start, int end, long sample);
}
