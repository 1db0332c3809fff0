package io.salesvoice.asr.application;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.speech.audio.AudioFormatException;

/** Maps audio that cannot be read to answers, once. */
public final class AudioProblems {
    private AudioProblems() {}

    public static ServiceException map(AudioFormatException error) {
        String message = String.valueOf(error.getMessage());
        return switch (error.reason()) {
            case MALFORMED -> ServiceException.invalid("malformed_audio", "audio", "an undamaged audio file", message);
            case TRUNCATED -> ServiceException.invalid("truncated_audio", "audio", "a complete audio file", message);
            case EMPTY -> ServiceException.invalid("empty_audio", "audio", "audio with samples", message);
            case UNSUPPORTED -> ServiceException.refused(415, "unsupported_audio", message);
            case TOO_LONG -> ServiceException.refused(413, "audio_too_long", message);
        };
    }
}
