package io.salesvoice.telephony.conversation;

import io.salesvoice.common.wire.tts.SynthesisEvent;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Turns text into audio. */
@FunctionalInterface
public interface Synthesizer {
    /**
     * Audio and word times as they are made; cancelling stops the synthesis.
     *
     * @param voice the engine's default when absent
     * @param sampleRate hertz
     */
    Flux<SynthesisEvent> speak(String text, @Nullable String voice, int sampleRate);
}
