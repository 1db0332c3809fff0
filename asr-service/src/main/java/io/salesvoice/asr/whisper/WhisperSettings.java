package io.salesvoice.asr.whisper;

import java.time.Duration;

/**
 * How this engine is used.
 *
 * @param beams hypotheses of a final or likely end
 * @param prompt said before each Russian utterance, as far as Whisper knows
 * @param deadline from a mark to its result
 * @param pieceDeadline from asking for a piece of a file to its result
 * @param partialEvery speech between partials on an idle machine
 */
public record WhisperSettings(
        int beams, String prompt, Duration deadline, Duration pieceDeadline, Duration partialEvery) {}
