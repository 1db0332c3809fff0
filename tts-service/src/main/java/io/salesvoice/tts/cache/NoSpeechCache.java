package io.salesvoice.tts.cache;

import io.salesvoice.tts.speech.SpeechCache;
import io.salesvoice.tts.speech.SpeechPiece;
import java.util.List;
import reactor.core.publisher.Mono;

/** Keeps nothing. */
final class NoSpeechCache implements SpeechCache {
    @Override
    public Mono<List<SpeechPiece>> find(String key) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> store(String key, List<SpeechPiece> pieces) {
        return Mono.empty();
    }

    @Override
    public boolean available() {
        return false;
    }

    @Override
    public long maxEntryBytes() {
        return 0;
    }
}
