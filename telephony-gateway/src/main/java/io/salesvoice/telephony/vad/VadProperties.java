package io.salesvoice.telephony.vad;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Settings {@code salesvoice.vad}; defaults and units in application-media.yml. */
@Validated
@ConfigurationProperties("salesvoice.vad")
public record VadProperties(
        @DecimalMin("0.01") @DecimalMax("0.99") float enterThreshold,
        @DecimalMin("0.01") @DecimalMax("0.99") float leaveThreshold,
        @NotNull Duration minVoice,
        @NotNull Duration hangover,
        @Nullable String modelsDir) {}
