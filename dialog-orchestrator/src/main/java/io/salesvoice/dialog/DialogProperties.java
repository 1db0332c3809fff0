package io.salesvoice.dialog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the dialog; defaults and reasons stand in {@code application.yml}.
 *
 * @param maxMessage longest utterance of a turn, in characters
 */
@Validated
@ConfigurationProperties("salesvoice.dialog")
public record DialogProperties(
        @NotBlank String defaultScenario,
        @NotBlank String scenarioSeed,
        @NotNull Duration scenarioRefresh,
        @Nullable String modelsDir,
        @Min(100) @Max(20_000) int maxMessage,
        @NotNull @Valid Session session,
        @NotNull @Valid Crm crm) {
    /** Where sessions are kept and for how long. */
    public record Session(
            @NotNull Duration redisTtl,
            @NotNull Duration idle,
            @Min(1) int maxLive,
            @NotNull Duration rewriteInterval,
            @NotNull Duration redisPause) {}

    /** How actions reach the CRM. */
    public record Crm(
            @NotNull Duration patience,
            @NotNull Duration interval,
            @NotNull Duration firstBackoff,
            @NotNull Duration lastBackoff,
            @NotNull Duration lease) {}
}
