package io.salesvoice.tts.local;

import io.salesvoice.tts.application.NoVoices;
import io.salesvoice.tts.speech.NamedVoice;
import io.salesvoice.tts.speech.SpeechPiece;
import io.salesvoice.tts.speech.SpeechSynthesizer;
import io.salesvoice.tts.speech.Utterance;
import java.util.List;
import reactor.core.publisher.Flux;

/** Stands in when the machine has no engine: the service runs and says what is missing. */
final class MissingSynthesizer implements SpeechSynthesizer {
    @Override
    public String engine() {
        return "none";
    }

    @Override
    public String degradation() {
        return NoVoices.HINT;
    }

    @Override
    public List<NamedVoice> voices() {
        return List.of();
    }

    @Override
    public Flux<SpeechPiece> synthesize(Utterance utterance) {
        return Flux.error(NoVoices::exception);
    }
}
