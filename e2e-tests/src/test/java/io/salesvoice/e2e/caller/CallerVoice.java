package io.salesvoice.e2e.caller;

import io.salesvoice.e2e.system.Http;
import io.salesvoice.speech.audio.AudioLimits;
import io.salesvoice.speech.audio.WavReader;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Phrases in a voice that is not the assistant's, made by the synthesis service, 8 kHz. */
public final class CallerVoice {
    private static final AudioLimits LIMITS = new AudioLimits(Duration.ofMinutes(2));

    private final Http synthesis;
    private final String voice;
    private final Map<String, short[]> made = new ConcurrentHashMap<>();

    public CallerVoice(Http synthesis, String voice) {
        this.synthesis = synthesis;
        this.voice = voice;
    }

    public short[] phrase(String text) throws Exception {
        short[] kept = made.get(text);
        if (kept != null) {
            return kept;
        }
        byte[] wav = synthesis.postForBytes(
                "/synthesize",
                "{\"text\": %s, \"voice\": \"%s\", \"format\": \"wav\", \"sample_rate\": 8000}"
                        .formatted(Http.quote(text), voice));
        short[] samples = WavReader.read(wav, LIMITS).at(8000).samples();
        made.put(text, samples);
        return samples;
    }
}
