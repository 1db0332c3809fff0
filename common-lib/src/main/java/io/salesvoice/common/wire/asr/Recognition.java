package io.salesvoice.common.wire.asr;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@code POST /recognize}.
 *
 * @param confidence 0 to 1; absent where the engine gives none
 * @param durationMs length of the audio
 * @param processingMs time the recognition took
 */
public record Recognition(
        String text,
        String language,
        @Nullable Double confidence,
        long durationMs,
        List<Segment> segments,
        String engine,
        long processingMs) {
    /** One stretch of speech; milliseconds from the start of the audio. */
    public record Segment(long startMs, long endMs, String text) {}
}
