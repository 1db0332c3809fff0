package io.salesvoice.tts.web;

import io.salesvoice.common.error.ServiceException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Formats that audio is answered in. */
enum AudioFormat {
    /** RIFF/WAVE, signed 16 bit. */
    WAV("wav", MediaType.parseMediaType("audio/wav"), 0),
    /** Bare signed 16-bit little-endian samples. */
    PCM("pcm", MediaType.APPLICATION_OCTET_STREAM, 0),
    /** Opus in Ogg (RFC 7845). */
    OGG_OPUS("ogg-opus", MediaType.parseMediaType("audio/ogg;codecs=opus"), 0),
    /** Bare G.711 A-law. */
    ALAW("alaw", MediaType.parseMediaType("audio/x-alaw-basic"), 8000);

    private final String wire;
    private final MediaType mediaType;
    private final int defaultSampleRate;

    AudioFormat(String wire, MediaType mediaType, int defaultSampleRate) {
        this.wire = wire;
        this.mediaType = mediaType;
        this.defaultSampleRate = defaultSampleRate;
    }

    MediaType mediaType() {
        return mediaType;
    }

    /** Hertz when the request names none; 0 for the voice's own. */
    int defaultSampleRate() {
        return defaultSampleRate;
    }

    /**
     * The format that the request names, else the one that the Accept header means.
     *
     * @param anything the format for {@code *}{@code /*}
     */
    static AudioFormat choose(@Nullable String wanted, List<MediaType> accepted, AudioFormat anything) {
        if (wanted != null && !wanted.isBlank()) {
            return named(wanted);
        }
        if (accepted.isEmpty()) {
            return anything;
        }
        for (MediaType type : accepted) {
            AudioFormat format = of(type, anything);
            if (format != null) {
                return format;
            }
        }
        throw ServiceException.refused(
                HttpStatus.NOT_ACCEPTABLE.value(),
                "not_acceptable",
                "none of the accepted types is made (expected: audio/wav, application/octet-stream, audio/ogg, "
                        + "audio/x-alaw-basic or */*)");
    }

    private static AudioFormat named(String wanted) {
        String name = wanted.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        for (AudioFormat format : values()) {
            if (format.wire.equals(name)) {
                return format;
            }
        }
        throw ServiceException.invalid(
                "unsupported_format",
                "format",
                Arrays.stream(values()).map(format -> format.wire).collect(Collectors.joining(", ")),
                "no such format");
    }

    private static @Nullable AudioFormat of(MediaType type, AudioFormat anything) {
        if (type.isWildcardType()) {
            return anything;
        }
        return switch (type.getType() + "/" + type.getSubtype()) {
            case "audio/wav", "audio/wave", "audio/x-wav", "audio/vnd.wave", "audio/*" -> WAV;
            case "application/octet-stream", "audio/l16", "application/*" -> PCM;
            case "audio/ogg", "audio/opus" -> OGG_OPUS;
            case "audio/x-alaw-basic", "audio/pcma" -> ALAW;
            default -> null;
        };
    }
}
