package io.salesvoice.telephony.outbound;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where we may call.
 *
 * @param from user part of our own address when a request names none
 * @param trunk SIP address for telephone numbers, with {@code {number}} for the number in E.164; empty: numbers cannot be
 *     called
 * @param destinations prefixes of numbers (E.164) that may be called
 * @param perHour outbound calls in any hour
 * @param atOnce outbound calls at once
 * @param permissionTimeout for crm-connector's answer; none in time means no
 */
@Validated
@ConfigurationProperties("salesvoice.outbound")
public record OutboundProperties(
        @NotBlank String from,
        @Nullable String trunk,
        @NotEmpty List<String> destinations,
        @Min(1) int perHour,
        @Min(1) int atOnce,
        @NotNull Duration permissionTimeout) {
    public OutboundProperties {
        destinations = List.copyOf(destinations);
    }
}
