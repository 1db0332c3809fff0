package io.salesvoice.asr.config;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the service; defaults and reasons are in {@code application.yml}.
 *
 * @param modelsDir folder of the models
 */
@Validated
@ConfigurationProperties("salesvoice.asr")
public record AsrProperties(
        String modelsDir,
        @NotNull @Valid Whisper whisper,
        @NotNull @Valid Files files,
        @NotNull @Valid Streams streams) {
    /**
     * The local engine.
     *
     * @param model path of another ggml model; empty means the default one
     * @param permits decodes at once; 0 means cores − 1, at least 1
     * @param mostWaiting utterances that wait for a permit
     * @param beams hypotheses of a final or likely end
     * @param prompt what Whisper believes was said before
     * @param deadline from COMMIT or LIKELY_END to its result
     * @param partialEvery speech between partials on an idle machine
     */
    public record Whisper(
            @Nullable String model,
            @Min(0) @Max(64) int permits,
            @Min(1) int mostWaiting,
            @Min(1) @Max(8) int beams,
            @Size(max = 400) String prompt,
            @NotNull Duration deadline,
            @NotNull Duration partialEvery) {
        /** Decodes at once on this machine. */
        public int effectivePermits() {
            return permits > 0 ? permits : Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        }

        public boolean usesDefaultModel() {
            return model == null || model.isBlank();
        }
    }

    /**
     * Whole files.
     *
     * @param largest bytes of an upload
     * @param longest duration of its audio
     * @param longestPiece files are cut at pauses into pieces of at most this
     * @param atOnce files recognised at once
     * @param mostWaiting files that wait
     * @param pieceDeadline from asking for a piece to its result
     */
    public record Files(
            @NotNull DataSize largest,
            @NotNull Duration longest,
            @NotNull Duration longestPiece,
            @Min(1) int atOnce,
            @Min(0) int mostWaiting,
            @NotNull Duration pieceDeadline) {}

    /**
     * Streams.
     *
     * @param most streams at once
     * @param idleTimeout a stream that sends nothing for so long is closed
     * @param mostPendingEvents events that a client may leave unread
     */
    public record Streams(
            @Min(1) int most,
            @NotNull Duration idleTimeout,
            @Min(16) int mostPendingEvents) {}
}
