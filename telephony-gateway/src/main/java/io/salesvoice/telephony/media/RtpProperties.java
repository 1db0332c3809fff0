package io.salesvoice.telephony.media;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Settings {@code salesvoice.rtp}; defaults and units in application-media.yml. */
@Validated
@ConfigurationProperties("salesvoice.rtp")
public record RtpProperties(
        @NotBlank String bindAddress,
        @Min(1024) @Max(65534) int portMin,
        @Min(1025) @Max(65535) int portMax,
        @NotNull Duration lossTimeout,
        @NotNull Duration jitterMin,
        @NotNull Duration jitterMax,
        @Min(1) @Max(16) int loops) {}
