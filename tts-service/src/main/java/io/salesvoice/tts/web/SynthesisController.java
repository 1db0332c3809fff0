package io.salesvoice.tts.web;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.tts.SynthesisEvent;
import io.salesvoice.common.wire.tts.SynthesisRequest;
import io.salesvoice.speech.audio.WavWriter;
import io.salesvoice.tts.application.OrderDesk;
import io.salesvoice.tts.application.SpeechOrder;
import io.salesvoice.tts.application.SpeechService;
import io.salesvoice.tts.speech.SpeechPiece;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
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
        SpeechOrder order = order(body, format);
        return speech.speak(order)
                .collect(() -> new WholeSpeech(format, order.sampleRate()), WholeSpeech::add)
                .flatMap(whole -> {
                    byte[] audio = whole.audio();
                    HttpHeaders headers = response.getHeaders();
                    headers.setContentType(format.mediaType());
                    headers.setContentLength(audio.length);
                    headers.set(SAMPLE_RATE, Integer.toString(order.sampleRate()));
                    headers.set(DURATION, Long.toString(whole.durationMs));
                    headers.set(ENGINE, whole.engine);
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
        SpeechOrder order = order(body, format);
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
            AudioEncoder encoder = AudioEncoder.of(format, sampleRate);
            StartOnce start = new StartOnce(encoder);
            return pieces.concatMapIterable(piece -> switch (piece) {
                case SpeechPiece.Audio audio -> start.before(encoder.encode(audio.pcm()));
                case SpeechPiece.Word word -> List.<byte[]>of();
                case SpeechPiece.Finished finished -> start.before(encoder.end());
            });
        });
    }

    private SpeechOrder order(SynthesisRequest body, AudioFormat format) {
        SpeechOrder order = desk.check(body, format.defaultSampleRate());
        if (format == AudioFormat.OGG_OPUS && order.sampleRate() == 22050) {
            throw ServiceException.invalid(
                    "unsupported_sample_rate", "sample_rate", "8000, 16000, 24000, 48000", "Opus has no 22050 Hz");
        }
        return order;
    }

    /** The beginning of a format goes out together with the first audio, so that errors before it are still answered. */
    private static final class StartOnce {
        private final AudioEncoder encoder;
        private boolean started;

        StartOnce(AudioEncoder encoder) {
            this.encoder = encoder;
        }

        List<byte[]> before(byte[] chunk) {
            if (started) {
                return List.of(chunk);
            }
            started = true;
            return List.of(encoder.begin(), chunk);
        }
    }

    /** A speech put together. */
    private static final class WholeSpeech {
        private final AudioFormat format;
        private final int sampleRate;
        private final AudioEncoder encoder;
        private final ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        private long durationMs;
        private String engine = "";

        WholeSpeech(AudioFormat format, int sampleRate) {
            this.format = format;
            this.sampleRate = sampleRate;
            this.encoder = AudioEncoder.of(format, sampleRate);
            out.writeBytes(encoder.begin());
        }

        void add(SpeechPiece piece) {
            switch (piece) {
                case SpeechPiece.Audio audio -> out.writeBytes(encoder.encode(audio.pcm()));
                case SpeechPiece.Word word -> {}
                case SpeechPiece.Finished finished -> {
                    out.writeBytes(encoder.end());
                    durationMs = finished.durationMs();
                    engine = finished.engine();
                }
            }
        }

        byte[] audio() {
            byte[] bytes = out.toByteArray();
            if (format == AudioFormat.WAV) {
                byte[] header = WavWriter.header(sampleRate, 1, bytes.length - WavWriter.HEADER_BYTES);
                System.arraycopy(header, 0, bytes, 0, header.length);
            }
            return bytes;
        }
    }
}
