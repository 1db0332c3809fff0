package io.salesvoice.crm.erasure;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How the other services are told to erase a person. There is no last attempt.
 *
 * @param interval how often it is looked for what is due
 * @param timeout for one service to do so
 * @param lease an attempt that takes longer is taken over by another instance
 * @param firstBackoff wait after the first failed attempt, doubled each time
 * @param lastBackoff longest wait
 */
@Validated
@ConfigurationProperties("salesvoice.erasure")
public record ErasureProperties(
        @NotNull Duration interval,
        @NotNull Duration timeout,
        @NotNull Duration lease,
        @NotNull Duration firstBackoff,
        @NotNull Duration lastBackoff) {}
