package io.salesvoice.asr.whisper;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.speech.recognition.RecognitionException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;

/** Maps the engine's failures, once. */
final class RecognitionFailures {
    private static final Duration SOON = Duration.ofSeconds(2);

    private RecognitionFailures() {}

    static ServiceException map(Throwable failure) {
        Throwable error =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (error instanceof RecognitionException known) {
            String message = String.valueOf(known.getMessage());
            return switch (known.kind()) {
                case DEADLINE -> ServiceException.unavailable("recognition_deadline", message, SOON, known);
                case QUEUE_FULL -> ServiceException.overloaded("recognition_overloaded", message, SOON);
                case REPLACED -> ServiceException.unavailable("recognition_replaced", message, SOON, known);
                case CLOSED -> ServiceException.unavailable("recognizer_closed", message, SOON, known);
                case ENGINE -> ServiceException.internal("recognition_failed", message, known);
            };
        }
        if (error instanceof CancellationException) {
            return ServiceException.unavailable("recognition_replaced", "recognition was cancelled", SOON, error);
        }
        return ServiceException.internal("recognition_failed", "recognition failed", error);
    }
}
