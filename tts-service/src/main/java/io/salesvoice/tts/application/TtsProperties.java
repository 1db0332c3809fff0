package io.salesvoice.tts.application;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Settings of the use cases; defaults and reasons stand in {@code application.yml}. */
@Validated
@ConfigurationProperties("salesvoice.tts")
public record TtsProperties(
        @Min(1) @Max(100_000) int maxTextLength,
        @NotBlank String defaultVoice,
        @Valid @NotNull Lexicon lexicon) {
    /** Stress and pronunciation. */
    public record Lexicon(@NotNull Path file, @Min(1) int maxEntries) {}
}
