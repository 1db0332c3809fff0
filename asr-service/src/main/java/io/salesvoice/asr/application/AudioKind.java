package io.salesvoice.asr.application;

import io.salesvoice.common.error.ServiceException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MimeType;

/**
 * What kind of audio some bytes are.
 *
 * @param container how it is packed
 * @param sampleRate in hertz; 0 where the container says it
 */
public record AudioKind(Container container, int sampleRate) {
    /** Kinds of packing. */
    public enum Container {
        WAV,
        OGG_OPUS,
        /** Signed 16-bit little-endian mono samples. */
        PCM,
        ALAW,
        MULAW
    }

    private static final String EXPECTED =
            "audio/wav, audio/ogg (Opus), audio/l16;rate=8000 (little-endian), audio/PCMA, audio/PCMU";
    private static final int TELEPHONE = 8000;

    /**
     * Judges by the content first, as clients often guess the type.
     *
     * @throws ServiceException 415 {@code unsupported_audio_type}
     */
    public static AudioKind of(byte[] start, @Nullable MimeType type) {
        if (startsWith(start, "RIFF")) {
            return new AudioKind(Container.WAV, 0);
        }
        if (startsWith(start, "OggS")) {
            return new AudioKind(Container.OGG_OPUS, 0);
        }
        return of(type);
    }

    /**
     * Judges by the type alone.
     *
     * @throws ServiceException 415 {@code unsupported_audio_type}
     */
    public static AudioKind of(@Nullable MimeType type) {
        String name = type == null ? "" : (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
        return switch (name) {
            case "audio/wav", "audio/x-wav", "audio/wave", "audio/vnd.wave" -> new AudioKind(Container.WAV, 0);
            case "audio/ogg", "audio/opus", "application/ogg" -> new AudioKind(Container.OGG_OPUS, 0);
            case "audio/l16", "audio/pcm", "audio/x-raw" -> new AudioKind(Container.PCM, rate(type));
            case "audio/pcma", "audio/x-alaw", "audio/g711-alaw" -> new AudioKind(Container.ALAW, rate(type));
            case "audio/pcmu", "audio/basic", "audio/x-mulaw", "audio/g711-mulaw" ->
                new AudioKind(Container.MULAW, rate(type));
            default ->
                throw ServiceException.refused(
                        415,
                        "unsupported_audio_type",
                        "content type of the audio: " + (name.isEmpty() ? "none" : name) + " (expected: " + EXPECTED
                                + ")");
        };
    }

    private static int rate(@Nullable MimeType type) {
        String value = type == null ? null : type.getParameter("rate");
        if (value == null) {
            return TELEPHONE;
        }
        try {
            int rate = Integer.parseInt(value);
            if (rate >= 4000 && rate <= 192_000) {
                return rate;
            }
        } catch (NumberFormatException e) {
            // Answered below, as any other number that is no rate.
        }
        throw ServiceException.invalid(
                "invalid_sample_rate",
                "rate",
                "4000 to 192000",
                "the rate of the audio's content type is no sample rate");
    }

    private static boolean startsWith(byte[] bytes, String magic) {
        if (bytes.length < magic.length()) {
            return false;
        }
        for (int i = 0; i < magic.length(); i++) {
            if (bytes[i] != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
