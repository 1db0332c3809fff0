package io.salesvoice.telephony.instances;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How this gateway reaches the others.
 *
 * @param prefix of all our names in Redis
 * @param deadline for the answer of a call's owner; a command that is older when its owner reads it is not carried out
 * @param poll how long one reading of the inbox waits; shorter than the time-out of Redis commands
 * @param retryPause after Redis did not answer
 * @param inboxLength messages that an inbox keeps, about
 * @param inboxLife an inbox that nobody reads any more is gone after so long
 */
@Validated
@ConfigurationProperties("salesvoice.instances")
public record InstanceProperties(
        @NotBlank String prefix,
        @NotNull Duration deadline,
        @NotNull Duration poll,
        @NotNull Duration retryPause,
        @Min(10) int inboxLength,
        @NotNull Duration inboxLife) {
    String inbox(String instance) {
        return prefix + ":inbox:" + instance;
    }

    String events() {
        return prefix + ":events";
    }
}
