package io.salesvoice.telephony.recording;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Settings {@code salesvoice.recording}; defaults and units in application-media.yml. */
@Validated
@ConfigurationProperties("salesvoice.recording")
public record RecordingProperties(@NotNull Duration writeInterval) {}
