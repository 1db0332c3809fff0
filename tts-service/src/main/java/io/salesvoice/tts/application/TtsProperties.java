package io.salesvoice.tts.application;

import io.salesvoice.speech.synthesis.rhvoice.RhVoiceQuality;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/** Settings of the service; defaults and reasons stand in {@code application.yml}. */
@Validated
@ConfigurationProperties("salesvoice.tts")
public record TtsProperties(
        @Min(1) @Max(100_000) int maxTextLength,
        @NotBlank String defaultVoice,
        @Valid @NotNull Local local,
        @Valid @NotNull Cache cache,
        @Valid @NotNull Lexicon lexicon) {
    /** Engines of this machine. */
    public record Local(
            String voicesDir,
            @NotNull RhVoiceQuality quality,
            @Min(1) @Max(4) int threads,
            @Min(1) int queue,
            @Min(1) int maxPendingCharacters) {}

    /** Made speech in Redis. */
    public record Cache(
            boolean enabled,
            @NotNull Duration ttl,
            @NotNull DataSize maxEntry,
            @NotNull Duration retryAfter) {}

    /** Stress and pronunciation. */
    public record Lexicon(@NotNull Path file, @Min(1) int maxEntries) {}
}
