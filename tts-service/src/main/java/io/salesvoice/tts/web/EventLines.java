package io.salesvoice.tts.web;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.tts.SynthesisEvent;
import io.salesvoice.tts.speech.SpeechPiece;
import io.salesvoice.tts.speech.SpeechSynthesizer;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/** Pieces of speech as lines of NDJSON. */
@Component
class EventLines {
    private static final Logger LOG = LoggerFactory.getLogger(EventLines.class);

    private final JsonMapper json;
    private final SpeechSynthesizer synthesizer;

    EventLines(JsonMapper json, SpeechSynthesizer synthesizer) {
        this.json = json;
        this.synthesizer = synthesizer;
    }

    /** Errors before the first piece stay errors; later ones become an {@code error} line, since the answer has begun. */
    Flux<byte[]> of(Flux<SpeechPiece> pieces) {
        return pieces.map(EventLines::event)
                .switchOnFirst((first, events) -> first.hasValue() ? events.onErrorResume(this::error) : events)
                .map(this::line);
    }

    private Flux<SynthesisEvent> error(Throwable error) {
        LOG.warn("synthesis broke off", error);
        String code = error instanceof ServiceException known ? known.code() : "internal_error";
        return Flux.just(SynthesisEvent.error(code, synthesizer.engine()));
    }

    private static SynthesisEvent event(SpeechPiece piece) {
        return switch (piece) {
            case SpeechPiece.Audio audio ->
                SynthesisEvent.audio(Base64.getEncoder().encodeToString(audio.pcm()));
            case SpeechPiece.Word word -> SynthesisEvent.word(word.textStart(), word.textEnd(), word.startMs());
            case SpeechPiece.Finished finished -> SynthesisEvent.done(finished.durationMs(), finished.engine());
        };
    }

    private byte[] line(SynthesisEvent event) {
        byte[] object = json.writeValueAsBytes(event);
        byte[] line = new byte[object.length + 1];
        System.arraycopy(object, 0, line, 0, object.length);
        line[object.length] = '\n';
        return line;
    }
}
