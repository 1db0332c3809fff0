package io.salesvoice.telephony.sip;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Settings {@code salesvoice.sip}; defaults and units in application-media.yml. */
@Validated
@ConfigurationProperties("salesvoice.sip")
public record SipProperties(
        @NotBlank String bindAddress,
        @Min(1) @Max(65535) int port,
        @Nullable String publicAddress,
        @DefaultValue List<String> trunks,
        @NotNull Duration answerTimeout,
        @NotNull Duration ackTimeout,
        @Min(1) int requestsPerSecond,
        @Min(1) int requestBurst,
        @NotBlank String userAgent) {

    /** The public address, null when none is set. */
    @Nullable
    String announcedAddress() {
        return publicAddress == null || publicAddress.isBlank() ? null : publicAddress.strip();
    }
}
