package io.salesvoice.telephony.conversation;

import io.salesvoice.common.wire.asr.AudioFrame;
import io.salesvoice.common.wire.asr.RecognitionEvent;
import reactor.core.publisher.Flux;

/** Turns a caller's audio into text. */
@FunctionalInterface
public interface Recognizer {
    /**
     * One full-duplex stream for as long as {@code frames} lives.
     *
     * @param sampleRate hertz
     * @param language BCP 47
     * @return events; an error or a completion before that of {@code frames} is the loss of the stream
     */
    Flux<RecognitionEvent> stream(String sessionId, int sampleRate, String language, Flux<AudioFrame> frames);
}
