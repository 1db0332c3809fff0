package io.salesvoice.common.wire.tts;

import java.util.List;

/**
 * One entry of {@code GET /voices}.
 *
 * @param gender {@code male} or {@code female}
 * @param sampleRate native rate in hertz
 * @param roles manners of speaking; empty where the engine has none
 */
public record Voice(String name, String gender, String language, String engine, int sampleRate, List<String> roles) {
    public Voice {
        roles = List.copyOf(roles);
    }
}
