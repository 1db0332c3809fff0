package io.salesvoice.tts.web;

import io.salesvoice.common.wire.tts.Voice;
import io.salesvoice.tts.speech.SpeechSynthesizer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /voices}. */
@RestController
@Tag(name = "voices", description = "Who can speak")
class VoicesController {
    private final SpeechSynthesizer synthesizer;

    VoicesController(SpeechSynthesizer synthesizer) {
        this.synthesizer = synthesizer;
    }

    @Operation(summary = "Names that a request may use: those of Yandex SpeechKit and the engine's own")
    @GetMapping("/voices")
    List<Voice> voices() {
        return synthesizer.voices().stream()
                .map(voice -> new Voice(
                        voice.name(),
                        voice.gender().name().toLowerCase(Locale.ROOT),
                        voice.language(),
                        voice.engine(),
                        voice.sampleRate(),
                        List.of()))
                .toList();
    }
}
