package io.salesvoice.asr.whisper;

import io.salesvoice.asr.domain.DecodeObserver;
import io.salesvoice.asr.domain.Language;
import io.salesvoice.common.wire.asr.StreamContext;
import io.salesvoice.speech.recognition.DecodePriority;
import io.salesvoice.speech.recognition.Transcript;
import io.salesvoice.speech.recognition.Utterance;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What a stream asks of the engine. Thread-safe. */
interface UtteranceDecodes {
    /** Queues a decode; cancelling the result takes it back. */
    CompletableFuture<Transcript> submit(
            Utterance utterance, DecodePriority priority, Language language, @Nullable StreamContext context);

    /** Somebody waits for the final of this utterance now. */
    void promote(Object key);

    /** Whether no decode runs or waits. */
    boolean idle();

    /** The text as it is answered: numbers in digits. */
    String written(String text, Language language, @Nullable StreamContext context);

    String engine();

    Duration partialEvery();

    DecodeObserver observer();
}
