package io.salesvoice.telephony.engines;

import io.salesvoice.common.client.AsrClient;
import io.salesvoice.common.wire.asr.AudioFrame;
import io.salesvoice.common.wire.asr.RecognitionEvent;
import io.salesvoice.telephony.conversation.Recognizer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** asr-service. */
@Component
class RemoteRecognizer implements Recognizer {
    private final AsrClient client;

    RemoteRecognizer(AsrClient client) {
        this.client = client;
    }

    @Override
    public Flux<RecognitionEvent> stream(String sessionId, int sampleRate, String language, Flux<AudioFrame> frames) {
        return client.stream(sessionId, sampleRate, language, frames);
    }
}
