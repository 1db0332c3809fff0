package io.salesvoice.tts.application;

import io.salesvoice.common.russian.SpokenText;
import io.salesvoice.tts.speech.NamedVoice;
import io.salesvoice.tts.speech.SpeechCache;
import io.salesvoice.tts.speech.SpeechPiece;
import io.salesvoice.tts.speech.SpeechSynthesizer;
import io.salesvoice.tts.speech.Utterance;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import reactor.core.publisher.Flux;

/** Text into speech: normalised, from the cache when it was said before, else from the engine. */
public final class SpeechService {
    private static final String KEY_PREFIX = "tts:1:";

    private final SpeechSynthesizer synthesizer;
    private final SpeechCache cache;
    private final LexiconService lexicon;
    private final SpeechMetrics metrics;

    public SpeechService(
            SpeechSynthesizer synthesizer, SpeechCache cache, LexiconService lexicon, SpeechMetrics metrics) {
        this.synthesizer = synthesizer;
        this.cache = cache;
        this.lexicon = lexicon;
        this.metrics = metrics;
    }

    /** Speaks when subscribed to; cancelling stops the synthesis. */
    public Flux<SpeechPiece> speak(SpeechOrder order) {
        return Flux.defer(() -> {
            SpeechMetrics.Observation observation = metrics.begin();
            SpokenText text = lexicon.normalizer().normalize(order.text());
            NamedVoice voice = order.voice();
            Utterance utterance = new Utterance(
                    text, voice, order.speed(), order.pitch() * voice.pitch(), order.volume(), order.sampleRate());
            String key = key(utterance);
            return cache.find(key)
                    .flatMapMany(pieces -> {
                        observation.fromCache();
                        return Flux.fromIterable(pieces);
                    })
                    .switchIfEmpty(Flux.defer(() -> synthesize(utterance, key)))
                    .doOnNext(observation::piece)
                    .doOnError(observation::failed)
                    .doOnCancel(observation::cancelled);
        });
    }

    private Flux<SpeechPiece> synthesize(Utterance utterance, String key) {
        Flux<SpeechPiece> speech = synthesizer.synthesize(utterance);
        if (!cache.available()) {
            return speech;
        }
        PieceCollector collector = new PieceCollector(cache.maxEntryBytes());
        return speech.doOnNext(collector::add).doOnComplete(() -> {
            List<SpeechPiece> pieces = collector.pieces();
            if (!pieces.isEmpty()) {
                cache.store(key, pieces).subscribe();
            }
        });
    }

    /** The original text is part of it because the word offsets refer to it. */
    private static String key(Utterance utterance) {
        MessageDigest digest = sha256();
        NamedVoice voice = utterance.voice();
        for (String part : new String[] {
            utterance.text().original(),
            utterance.text().text(),
            voice.engine(),
            voice.nativeName(),
            Integer.toString(voice.sampleRate()),
            Double.toString(utterance.speed()),
            Double.toString(utterance.pitch()),
            Double.toString(utterance.volume()),
            Integer.toString(utterance.sampleRate())
        }) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return KEY_PREFIX + HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
