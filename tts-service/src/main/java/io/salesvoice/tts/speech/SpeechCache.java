package io.salesvoice.tts.speech;

import java.util.List;
import reactor.core.publisher.Mono;

/** Keeps made speech. Never fails: a cache that is away has nothing and keeps nothing. */
public interface SpeechCache {
    /** The pieces kept under the key; empty when there are none. */
    Mono<List<SpeechPiece>> find(String key);

    /** Keeps the pieces of a finished synthesis; may decide not to. */
    Mono<Void> store(String key, List<SpeechPiece> pieces);

    /** Whether it can keep anything now. */
    boolean available();

    /** Largest audio worth collecting, in bytes. */
    long maxEntryBytes();
}
