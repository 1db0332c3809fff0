package io.salesvoice.asr.web;

import io.swagger.v3.oas.annotations.media.Schema;

/** Shape of the multipart body of {@code POST /recognize}; for the documentation only. */
@Schema(name = "RecognizeForm")
record RecognizeForm(
        @Schema(
                type = "string",
                format = "binary",
                requiredMode = Schema.RequiredMode.REQUIRED,
                description =
                        "WAV (8, 16, 24, 32 bit, float, A-law, µ-law; any rate; mono or stereo), Ogg-Opus, or raw:"
                                + " audio/l16;rate=8000 (little-endian), audio/PCMA, audio/PCMU")
        String audio,

        @Schema(description = "BCP 47", example = "ru-RU", defaultValue = "ru-RU")
        String language) {}
