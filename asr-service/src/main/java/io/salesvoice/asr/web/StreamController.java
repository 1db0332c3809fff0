package io.salesvoice.asr.web;

import io.salesvoice.asr.application.AudioKind;
import io.salesvoice.asr.application.FramedInput;
import io.salesvoice.asr.application.PlainInput;
import io.salesvoice.asr.application.RecognitionStreams;
import io.salesvoice.asr.application.StreamInput;
import io.salesvoice.asr.config.AsrProperties;
import io.salesvoice.asr.domain.Language;
import io.salesvoice.asr.domain.RecognizerStream;
import io.salesvoice.asr.domain.SpeechRecognizer;
import io.salesvoice.asr.domain.StreamSettings;
import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.asr.AudioFrame;
import io.salesvoice.common.wire.asr.RecognitionEvent;
import io.salesvoice.common.wire.asr.StreamContext;
import io.salesvoice.speech.vad.SileroVad;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Recognises while audio comes in: one full-duplex exchange per speaker. */
@RestController
@Tag(name = "recognition", description = "Speech to text")
class StreamController {
    private static final Pattern SESSION_ID = Pattern.compile("[A-Za-z0-9._-]{1,128}");
    private static final int OWN_RATE = 16_000;

    private final SpeechRecognizer recognizer;
    private final RecognitionStreams streams;
    private final SileroVad vad;
    private final JsonMapper json;
    private final AsrProperties.Streams limits;

    StreamController(
            SpeechRecognizer recognizer,
            RecognitionStreams streams,
            SileroVad vad,
            JsonMapper json,
            AsrProperties properties) {
        this.recognizer = recognizer;
        this.streams = streams;
        this.vad = vad;
        this.json = json;
        this.limits = properties.streams();
    }

    @Operation(
            summary = "Recognise a stream",
            description = """
                    Full duplex: events come while the body is still being sent, as NDJSON or, with Accept: text/event-stream, \
                    as SSE. Body: application/x-salesvoice-audio (frames `type u8, length u32 LE, payload`: 1 PCM, 2 SILENCE, \
                    3 LIKELY_END, 4 RESUMED, 5 COMMIT, 6 CONTEXT; the client decides where utterances end), or audio/wav, \
                    audio/l16;rate=8000 (little-endian), audio/PCMA, audio/PCMU (this service decides). Each utterance gets \
                    exactly one `final`, possibly empty. Utterance 0 in an `error` means the stream itself.""",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = AudioFrame.MEDIA_TYPE,
                                            schema = @Schema(type = "string", format = "binary"))))
    @PostMapping(
            path = "/recognize/stream",
            consumes = {AudioFrame.MEDIA_TYPE, "audio/*"},
            produces = {MediaType.APPLICATION_NDJSON_VALUE, MediaType.TEXT_EVENT_STREAM_VALUE})
    Flux<RecognitionEvent> stream(
            @Parameter(description = "the client's name of the stream", example = "test-123")
                    @RequestParam(name = "session_id", defaultValue = "anonymous")
                    String sessionId,
            @Parameter(description = "8000 or 16000; of framed audio, and of raw audio whose type names no rate")
                    @RequestParam(name = "sample_rate", defaultValue = "8000")
                    int sampleRate,
            @RequestParam(defaultValue = "ru-RU") String language,
            @Parameter(hidden = true) ServerHttpRequest request) {
        Language spoken = Language.of(language, recognizer.capabilities().languages());
        if (!SESSION_ID.matcher(sessionId).matches()) {
            throw ServiceException.invalid(
                    "invalid_session_id", "session_id", SESSION_ID.pattern(), "the session id has another form");
        }
        MediaType type = request.getHeaders().getContentType();
        boolean framed = type != null && type.isCompatibleWith(MediaType.parseMediaType(AudioFrame.MEDIA_TYPE));
        AudioKind kind = framed ? null : plainKind(type, sampleRate);
        StreamSettings settings =
                new StreamSettings(sessionId, framed ? framedRate(sampleRate) : plainRate(kind), spoken);
        return Flux.defer(() -> {
            streams.enter();
            StreamExchange exchange = new StreamExchange(streams, recognizer.engine(), limits.mostPendingEvents());
            RecognizerStream stream = recognizer.open(settings, exchange);
            return exchange.run(
                    stream, input(stream, kind, settings.sampleRate()), request.getBody(), limits.idleTimeout());
        });
    }

    private StreamInput input(RecognizerStream stream, @Nullable AudioKind kind, int rate) {
        if (kind == null) {
            return new FramedInput(stream, this::context);
        }
        return new PlainInput(
                stream, vad, kind.container() == AudioKind.Container.WAV ? null : PlainInput.rawFormat(kind), rate);
    }

    private StreamContext context(byte[] payload) {
        try {
            return json.readValue(payload, StreamContext.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("CONTEXT is no JSON object with expected_slot and prompt", e);
        }
    }

    private static AudioKind plainKind(@Nullable MediaType type, int sampleRate) {
        AudioKind kind = AudioKind.of(type);
        if (kind.container() == AudioKind.Container.OGG_OPUS) {
            throw ServiceException.refused(
                    415, "unsupported_audio_type", "Ogg-Opus is read as a file only (expected: POST /recognize)");
        }
        boolean named = type != null && type.getParameter("rate") != null;
        return named || kind.sampleRate() == 0 ? kind : new AudioKind(kind.container(), anyRate(sampleRate));
    }

    private static int plainRate(@Nullable AudioKind kind) {
        return kind != null && kind.sampleRate() == 8000 ? 8000 : OWN_RATE;
    }

    private static int framedRate(int rate) {
        if (rate != 8000 && rate != 16000) {
            throw ServiceException.invalid(
                    "invalid_sample_rate", "sample_rate", "8000 or 16000", "framed audio of another rate");
        }
        return rate;
    }

    private static int anyRate(int rate) {
        if (rate < 4000 || rate > 192_000) {
            throw ServiceException.invalid(
                    "invalid_sample_rate", "sample_rate", "4000 to 192000", "this is no sample rate");
        }
        return rate;
    }
}
