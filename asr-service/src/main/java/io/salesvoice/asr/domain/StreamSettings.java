package io.salesvoice.asr.domain;

/**
 * One stream.
 *
 * @param sessionId the client's name of it
 * @param sampleRate 8000 or 16000 hertz
 */
public record StreamSettings(String sessionId, int sampleRate, Language language) {
    public StreamSettings {
        if (sampleRate != 8000 && sampleRate != 16000) {
            throw new IllegalArgumentException("sample rate: " + sampleRate + " (expected: 8000 or 16000)");
        }
    }
}
