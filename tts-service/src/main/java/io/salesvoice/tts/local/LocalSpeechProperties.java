package io.salesvoice.tts.local;

import io.salesvoice.speech.synthesis.rhvoice.RhVoiceQuality;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Engines of this machine.
 *
 * @param voicesDir folder with {@code lib/} and {@code share/RHVoice}; empty for the system's
 */
@Validated
@ConfigurationProperties("salesvoice.tts.local")
public record LocalSpeechProperties(
        @NotNull String voicesDir,
        @NotNull RhVoiceQuality quality,
        @Min(1) @Max(4) int threads,
        @Min(1) int queue,
        @Min(1) int maxPendingCharacters) {}
