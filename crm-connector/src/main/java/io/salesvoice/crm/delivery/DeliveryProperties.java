package io.salesvoice.crm.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param batch records claimed at once
 * @param interval between two claims
 * @param lease how long a claim holds; after it another instance takes the record
 * @param firstBackoff wait after the first failed attempt, doubled each time
 * @param lastBackoff longest wait
 * @param maxAttempts after which the record is failed
 */
@Validated
@ConfigurationProperties("salesvoice.delivery")
public record DeliveryProperties(
        @Min(1) @Max(1000) int batch,
        @NotNull Duration interval,
        @NotNull Duration lease,
        @NotNull Duration firstBackoff,
        @NotNull Duration lastBackoff,
        @Min(1) int maxAttempts) {}
