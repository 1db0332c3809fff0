package io.salesvoice.speech.synthesis;

/**
 * What to say and how.
 *
 * @param text plain text, U+0301 after a vowel for stress; blank text is silence of no length
 * @param voice a name of {@link SpeechEngine#voices()}
 * @param rate 1.0 is the voice's own; engines clamp what they cannot do
 * @param pitch 1.0 is the voice's own
 * @param volume 1.0 is the voice's own
 */
public record SpeakRequest(String text, String voice, double rate, double pitch, double volume) {
    public static SpeakRequest plain(String text, String voice) {
        return new SpeakRequest(text, voice, 1.0, 1.0, 1.0);
    }
}
