package io.salesvoice.telephony.call;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How calls are owned, admitted and kept.
 *
 * @param maxCalls calls at once; 0: twice the decodes that the local recogniser runs at once, cores − 1 but at least one
 * @param retryAfter told to those that are refused
 * @param healthEvery how often the other services are asked for their health
 * @param healthTimeout for one such question
 * @param lease a call not renewed for so long has lost its owner
 * @param renewEvery how often leases are renewed and abandoned calls looked for
 * @param recordings folder
 * @param deliverEvery how often the outbox looks for what is due
 */
@Validated
@ConfigurationProperties("salesvoice.calls")
public record CallProperties(
        @Min(0) @Max(10_000) int maxCalls,
        @NotNull Duration retryAfter,
        @NotNull Duration healthEvery,
        @NotNull Duration healthTimeout,
        @NotNull Duration lease,
        @NotNull Duration renewEvery,
        @NotNull Path recordings,
        @NotNull Duration deliverEvery) {
    /** The configured number, or the one that follows from the machine. */
    public int capacity() {
        return maxCalls > 0 ? maxCalls : 2 * Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }
}
