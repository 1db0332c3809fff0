package io.salesvoice.tts.application;

import io.salesvoice.common.error.ServiceException;
import java.time.Duration;

/** The answer of a service that has no engine. */
public final class NoVoices {
    /** How to help. */
    public static final String HINT =
            "no speech engine here (expected: RHVoice in SALESVOICE_VOICES_DIR or in the system, or libespeak-ng1)";

    private NoVoices() {}

    public static ServiceException exception() {
        return ServiceException.unavailable("no_voices", HINT, Duration.ofMinutes(1), null);
    }
}
