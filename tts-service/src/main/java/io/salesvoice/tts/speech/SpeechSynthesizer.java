package io.salesvoice.tts.speech;

import java.util.List;
import reactor.core.publisher.Flux;

/** Makes speech. */
public interface SpeechSynthesizer {
    /** Name for health, metrics and answers. */
    String engine();

    /** Why speech is not what it should be, for the console's banner; empty when all is well. */
    String degradation();

    /** Voices by the names that requests use. */
    List<NamedVoice> voices();

    /**
     * Speaks when subscribed to; cancelling stops the engine.
     *
     * @return pieces ending with {@link SpeechPiece.Finished}; errors are
     *     {@link io.salesvoice.common.error.ServiceException}: 429 when too much waits, 503 when the engine fails
     */
    Flux<SpeechPiece> synthesize(Utterance utterance);
}
