package io.salesvoice.asr.web;

import io.salesvoice.asr.application.AudioDecoding;
import io.salesvoice.asr.application.AudioKind;
import io.salesvoice.asr.application.RecognizeFile;
import io.salesvoice.asr.config.AsrProperties;
import io.salesvoice.asr.domain.Language;
import io.salesvoice.asr.domain.SpeechRecognizer;
import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.asr.Recognition;
import io.salesvoice.speech.audio.AudioClip;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Recognises uploaded files. */
@RestController
@Tag(name = "recognition", description = "Speech to text")
class RecognizeController {
    private static final String DEFAULT_LANGUAGE = "ru-RU";
    /** Part headers and boundaries beside the audio. */
    private static final long FORM_OVERHEAD = 64 * 1024;

    private static final Duration DISK = Duration.ofSeconds(30);

    private final RecognizeFile files;
    private final AudioDecoding decoding;
    private final SpeechRecognizer recognizer;
    private final Scheduler scheduler;
    private final long largest;

    RecognizeController(
            RecognizeFile files,
            AudioDecoding decoding,
            SpeechRecognizer recognizer,
            Scheduler fileScheduler,
            AsrProperties properties) {
        this.files = files;
        this.decoding = decoding;
        this.recognizer = recognizer;
        this.scheduler = fileScheduler;
        this.largest = properties.files().largest().toBytes();
    }

    @Operation(
            summary = "Recognise an audio file",
            description = "At most 25 MB and 10 minutes by default. Segments follow the pauses of the speech.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = RecognizeForm.class))))
    @ApiResponse(responseCode = "200", description = "The text; empty where nothing was said")
    @ApiResponse(responseCode = "400", description = "Damaged audio, unknown language", content = @Content)
    @ApiResponse(responseCode = "413", description = "Too large or too long", content = @Content)
    @ApiResponse(responseCode = "415", description = "Not audio that is read here", content = @Content)
    @ApiResponse(responseCode = "429", description = "Too many files wait", content = @Content)
    @PostMapping(
            path = "/recognize",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<Recognition> recognize(@Parameter(hidden = true) ServerWebExchange exchange) {
        if (exchange.getRequest().getHeaders().getContentLength() > largest + FORM_OVERHEAD) {
            throw tooLarge();
        }
        return exchange.getMultipartData().flatMap(this::recognize);
    }

    private Mono<Recognition> recognize(MultiValueMap<String, Part> parts) {
        Language language = Language.of(
                language(parts.getFirst("language")), recognizer.capabilities().languages());
        Part audio = parts.getFirst("audio");
        if (audio == null) {
            throw ServiceException.invalid(
                    "missing_field", "audio", "a file part named audio", "the form has no part named audio");
        }
        return Mono.fromCallable(() -> files.recognize(() -> decode(audio), language))
                .subscribeOn(scheduler);
    }

    private static String language(@Nullable Part part) {
        return part instanceof FormFieldPart field && !field.value().isBlank() ? field.value() : DEFAULT_LANGUAGE;
    }

    /** On a virtual thread, when it is this file's turn: until then the upload stays on disk. */
    private AudioClip decode(Part audio) {
        byte[] bytes = read(audio);
        return decoding.decode(bytes, AudioKind.of(bytes, audio.headers().getContentType()));
    }

    private byte[] read(Part audio) {
        DataBuffer joined = DataBufferUtils.join(audio.content(), (int) Math.min(largest, Integer.MAX_VALUE))
                .block(DISK);
        if (joined == null) {
            return new byte[0];
        }
        try {
            byte[] bytes = new byte[joined.readableByteCount()];
            joined.read(bytes);
            return bytes;
        } finally {
            DataBufferUtils.release(joined);
        }
    }

    private ServiceException tooLarge() {
        return ServiceException.refused(
                413, "payload_too_large", "the upload is too large (expected: at most " + largest + " bytes)");
    }
}
