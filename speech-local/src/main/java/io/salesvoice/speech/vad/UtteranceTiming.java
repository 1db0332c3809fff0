package io.salesvoice.speech.vad;

import java.time.Duration;

/**
 * When voice is speech and when silence is an end.
 *
 * @param enterThreshold probability that starts or resumes speech, 0 to 1
 * @param leaveThreshold probability below which speech is silent, at most {@code enterThreshold}
 * @param leastVoice voice in a row that makes speech
 * @param likelyEnd silence that is probably an end
 * @param end silence that is an end, above {@code likelyEnd}
 */
public record UtteranceTiming(
        float enterThreshold, float leaveThreshold, Duration leastVoice, Duration likelyEnd, Duration end) {
    public UtteranceTiming {
        if (!(leaveThreshold > 0 && leaveThreshold <= enterThreshold && enterThreshold < 1)) {
            throw new IllegalArgumentException("thresholds: leave " + leaveThreshold + ", enter " + enterThreshold
                    + " (expected: 0 < leave <= enter < 1)");
        }
        if (likelyEnd.compareTo(end) >= 0) {
            throw new IllegalArgumentException("likely end " + likelyEnd + " (expected: shorter than end " + end + ")");
        }
    }

    /** Voice 0.5/0.35 for 64 ms, pauses of 200 ms, ends of 700 ms. */
    public static UtteranceTiming usual() {
        return new UtteranceTiming(0.5f, 0.35f, Duration.ofMillis(64), Duration.ofMillis(200), Duration.ofMillis(700));
    }
}
