package io.salesvoice.tts.web;

import io.salesvoice.common.wire.tts.SynthesisEvent;
import io.salesvoice.common.wire.tts.SynthesisRequest;
import io.salesvoice.tts.application.OrderDesk;
import io.salesvoice.tts.application.SpeechOrder;
import io.salesvoice.tts.application.SpeechService;
import io.salesvoice.tts.speech.SpeechPiece;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code POST /synthesize}: all audio at once; {@code POST /synthesize/stream}: audio as it is made. */
@RestController
@Tag(name = "synthesis", description = "Text into speech")
class SynthesisController {
    private static final String SAMPLE_RATE = "X-Sample-Rate";
    private static final String DURATION = "X-Duration-Ms";
    private static final String ENGINE = "X-Engine";

    private final OrderDesk desk;
    private final SpeechService speech;
    private final EventLines lines;

    SynthesisController(OrderDesk desk, SpeechService speech, EventLines lines) {
        this.desk = desk;
        this.speech = speech;
        this.lines = lines;
    }

    @Operation(summary = "Speak a text; WAV unless format or Accept says otherwise")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "audio/wav", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/octet-stream", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "audio/ogg", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "audio/x-alaw-basic", schema = @Schema(type = "string", format = "binary"))
            })
    @PostMapping(path = "/synthesize", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<Void> synthesize(@RequestBody SynthesisRequest body, ServerHttpRequest request, ServerHttpResponse response) {
        AudioFormat format =
                AudioFormat.choose(body.format(), request.getHeaders().getAccept(), AudioFormat.WAV);
        SpeechOrder order = desk.check(body, format.defaultSampleRate());
        return speech.speak(order)
                .collect(() -> new WholeSpeech(format, order.sampleRate()), WholeSpeech::add)
                .flatMap(whole -> {
                    byte[] audio = whole.bytes();
                    HttpHeaders headers = response.getHeaders();
                    headers.setContentType(format.mediaType());
                    headers.setContentLength(audio.length);
                    headers.set(SAMPLE_RATE, Integer.toString(order.sampleRate()));
                    headers.set(DURATION, Long.toString(whole.durationMs()));
                    headers.set(ENGINE, whole.engine());
                    return response.writeWith(
                            Mono.fromSupplier(() -> response.bufferFactory().wrap(audio)));
                });
    }

    @Operation(
            summary = "Speak a text, audio as it is made",
            description = "Bare audio (PCM unless format or Accept says otherwise); with Accept: application/x-ndjson "
                    + "one event a line: audio, word (offsets in the text as sent), done. Closing the connection "
                    + "stops the synthesis.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/octet-stream", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = SynthesisEvent.class))
            })
    @PostMapping(path = "/synthesize/stream", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<Void> stream(@RequestBody SynthesisRequest body, ServerHttpRequest request, ServerHttpResponse response) {
        List<MediaType> accepted = request.getHeaders().getAccept();
        boolean events = accepted.stream().anyMatch(type -> type.equalsTypeAndSubtype(MediaType.APPLICATION_NDJSON));
        AudioFormat format = events ? AudioFormat.PCM : AudioFormat.choose(body.format(), accepted, AudioFormat.PCM);
        SpeechOrder order = desk.check(body, format.defaultSampleRate());
        HttpHeaders headers = response.getHeaders();
        headers.setContentType(events ? MediaType.APPLICATION_NDJSON : format.mediaType());
        headers.set(SAMPLE_RATE, Integer.toString(order.sampleRate()));
        Flux<byte[]> chunks =
                events ? lines.of(speech.speak(order)) : audio(speech.speak(order), format, order.sampleRate());
        DataBufferFactory buffers = response.bufferFactory();
        Flux<DataBuffer> out = chunks.filter(chunk -> chunk.length > 0).map(buffers::wrap);
        return response.writeAndFlushWith(out.map(Mono::just));
    }

    private static Flux<byte[]> audio(Flux<SpeechPiece> pieces, AudioFormat format, int sampleRate) {
        return Flux.defer(() -> {
            AudioChunks chunks = new AudioChunks(AudioEncoder.of(format, sampleRate));
            return pieces.concatMapIterable(chunks::of);
        });
    }
}
