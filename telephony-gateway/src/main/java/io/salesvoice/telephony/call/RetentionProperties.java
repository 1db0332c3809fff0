package io.salesvoice.telephony.call;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How long calls are kept.
 *
 * @param recordings from the end of the call; 0: for ever
 * @param transcripts parties and turns, from the end of the call; 0: for ever
 * @param every how often it is looked for what is too old
 */
@Validated
@ConfigurationProperties("salesvoice.retention")
public record RetentionProperties(
        @NotNull Duration recordings,
        @NotNull Duration transcripts,
        @NotNull Duration every) {
    public RetentionProperties {
        if (recordings.isNegative() || transcripts.isNegative()) {
            throw new IllegalArgumentException("salesvoice.retention: a negative number of days (expected: 0 or more)");
        }
    }
}
