package io.salesvoice.crm.idempotency;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param retention how long a key is remembered
 * @param purgeInterval how often older ones are removed
 */
@Validated
@ConfigurationProperties("salesvoice.idempotency")
public record IdempotencyProperties(
        @NotNull Duration retention, @NotNull Duration purgeInterval) {}
