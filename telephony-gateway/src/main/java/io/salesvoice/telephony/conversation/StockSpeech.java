package io.salesvoice.telephony.conversation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our own sentences, synthesised before they are needed: they can be said when synthesis or dialog has failed. Bounded
 * by the number of voices times the number of phrases; a failed synthesis is tried again by the next call.
 */
public final class StockSpeech {
    private static final Logger log = LoggerFactory.getLogger(StockSpeech.class);
    private static final int MOST = 500;

    private final Synthesizer synthesizer;
    private final Map<Key, SpeechBuffer> ready = new ConcurrentHashMap<>();

    private record Key(String text, String voice, int sampleRate) {}

    public StockSpeech(Synthesizer synthesizer) {
        this.synthesizer = synthesizer;
    }

    /** Starts the synthesis of what is not there yet; returns at once. */
    void prepare(Iterable<String> texts, @Nullable String voice, int sampleRate) {
        for (String text : texts) {
            Key key = key(text, voice, sampleRate);
            if (ready.size() < MOST && !ready.containsKey(key)) {
                SpeechBuffer buffer = new SpeechBuffer();
                if (ready.putIfAbsent(key, buffer) == null) {
                    fill(key, buffer, voice);
                }
            }
        }
    }

    private void fill(Key key, SpeechBuffer buffer, @Nullable String voice) {
        var unused = synthesizer
                .speak(key.text(), voice, key.sampleRate())
                .subscribe(
                        buffer::take,
                        error -> {
                            buffer.fail();
                            ready.remove(key, buffer);
                            log.warn("a stock phrase could not be synthesised: {}", error.toString());
                        },
                        buffer::complete);
    }

    /** The phrase where it is ready. */
    @Nullable
    SpeechBuffer find(String text, @Nullable String voice, int sampleRate) {
        SpeechBuffer buffer = ready.get(key(text, voice, sampleRate));
        return buffer == null || buffer.failed() || !buffer.isDone() ? null : buffer;
    }

    private static Key key(String text, @Nullable String voice, int sampleRate) {
        return new Key(text, voice == null ? "" : voice, sampleRate);
    }
}
