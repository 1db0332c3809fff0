package io.salesvoice.tts.cache;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Made speech in Redis.
 *
 * @param maxEntry longer audio is not kept
 * @param retryAfter how long Redis is left alone after a failure
 */
@Validated
@ConfigurationProperties("salesvoice.tts.cache")
public record SpeechCacheProperties(
        boolean enabled,
        @NotNull Duration ttl,
        @NotNull DataSize maxEntry,
        @NotNull Duration retryAfter) {}
