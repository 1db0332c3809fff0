package io.salesvoice.tts.speech;

/** What comes out of a synthesis, in this order: audio and words as they are made, then one {@link Finished}. */
public sealed interface SpeechPiece {
    /**
     * Audio at the rate of the {@link Utterance}.
     *
     * @param pcm signed 16-bit little-endian mono; not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Audio(byte[] pcm) implements SpeechPiece {}

    /**
     * A word of the original text begins.
     *
     * @param textStart index of its first character in the original text
     * @param textEnd index after its last character
     * @param startMs when it sounds, from the beginning of the audio
     */
    record Word(int textStart, int textEnd, long startMs) implements SpeechPiece {}

    /**
     * All was said.
     *
     * @param durationMs length of all audio
     * @param engine who spoke
     */
    record Finished(long durationMs, String engine) implements SpeechPiece {}
}
