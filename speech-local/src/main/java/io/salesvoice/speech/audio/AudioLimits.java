package io.salesvoice.speech.audio;

import java.time.Duration;

/**
 * What a reader accepts at most.
 *
 * @param longest longest audio, after decoding
 */
public record AudioLimits(Duration longest) {
    public AudioLimits {
        if (longest.isNegative() || longest.isZero()) {
            throw new IllegalArgumentException("longest: " + longest + " (expected: above 0)");
        }
    }

    /** @throws AudioFormatException when so many samples are too long */
    public void check(long frames, int sampleRate) {
        if (frames > longest.toMillis() * sampleRate / 1000) {
            throw new AudioFormatException(
                    AudioFormatException.Reason.TOO_LONG,
                    "audio of " + frames / sampleRate + " s (expected: at most " + longest.toSeconds() + " s)");
        }
    }
}
