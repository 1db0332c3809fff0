package io.salesvoice.telephony.engines;

import io.salesvoice.common.client.TtsClient;
import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.tts.SynthesisEvent;
import io.salesvoice.common.wire.tts.SynthesisRequest;
import io.salesvoice.telephony.conversation.Synthesizer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.util.retry.Retry;

/** tts-service; asked once more when it cannot be reached, for a restart takes a moment. */
@Component
class RemoteSynthesizer implements Synthesizer {
    private static final Duration SILENT = Duration.ofSeconds(4);

    private final TtsClient client;

    RemoteSynthesizer(TtsClient client) {
        this.client = client;
    }

    @Override
    public Flux<SynthesisEvent> speak(String text, @Nullable String voice, int sampleRate) {
        Flux<SynthesisEvent> attempt =
                client.events(SynthesisRequest.pcm(text, voice, sampleRate)).timeout(SILENT);
        // Only a stream that brought nothing may be begun anew.
        return Flux.defer(() -> {
            boolean[] begun = {false};
            return attempt.doOnNext(event -> begun[0] = true)
                    .retryWhen(Retry.backoff(1, Duration.ofMillis(200)).filter(error -> !begun[0] && mayPass(error)));
        });
    }

    private static boolean mayPass(Throwable error) {
        return error instanceof ServiceException known && known.status() >= 429;
    }
}
