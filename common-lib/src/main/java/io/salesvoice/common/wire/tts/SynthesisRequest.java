package io.salesvoice.common.wire.tts;

import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /synthesize} and {@code POST /synthesize/stream}.
 *
 * @param text 1 to 5000 characters
 * @param voice a name of {@code GET /voices}; the configured one when absent
 * @param language BCP 47, {@code ru-RU} by default
 * @param speed 0.1 to 3.0, 1.0 by default
 * @param pitch 0.5 to 2.0, 1.0 by default
 * @param volume 0.1 to 2.0, 1.0 by default
 * @param format {@code wav}, {@code pcm}, {@code ogg-opus} or {@code alaw}; by default what the Accept header says
 * @param sampleRate 8000, 16000, 22050, 24000 or 48000 hertz
 */
public record SynthesisRequest(
        @Nullable String text,
        @Nullable String voice,
        @Nullable String language,
        @Nullable Double speed,
        @Nullable Double pitch,
        @Nullable Double volume,
        @Nullable String format,
        @Nullable Integer sampleRate) {
    /** Telephone quality PCM in the given voice. */
    public static SynthesisRequest pcm(String text, @Nullable String voice, int sampleRate) {
        return new SynthesisRequest(text, voice, null, null, null, null, "pcm", sampleRate);
    }
}
