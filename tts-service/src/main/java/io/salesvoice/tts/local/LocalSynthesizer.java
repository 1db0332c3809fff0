package io.salesvoice.tts.local;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.speech.synthesis.SpeakRequest;
import io.salesvoice.speech.synthesis.SpeechEngine;
import io.salesvoice.speech.synthesis.SpeechListener;
import io.salesvoice.tts.speech.NamedVoice;
import io.salesvoice.tts.speech.SpeechPiece;
import io.salesvoice.tts.speech.SpeechSynthesizer;
import io.salesvoice.tts.speech.Utterance;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/**
 * An engine of this machine. It speaks on its own few platform threads (native code pins virtual ones) and always as
 * fast as it can: a slow reader holds audio in memory, never an engine's thread. What is held is bounded by the
 * characters that may be pending.
 */
public final class LocalSynthesizer implements SpeechSynthesizer, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalSynthesizer.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final SpeechEngine engine;
    private final String degradation;
    private final List<NamedVoice> voices;
    private final ThreadPoolExecutor executor;
    private final AtomicInteger pendingCharacters = new AtomicInteger();
    private final int maxPendingCharacters;

    public LocalSynthesizer(SpeechEngine engine, String degradation, LocalSpeechProperties settings) {
        this.engine = engine;
        this.degradation = degradation;
        this.voices = VoiceNames.of(engine.name(), engine.voices());
        this.maxPendingCharacters = settings.maxPendingCharacters();
        this.executor = new ThreadPoolExecutor(
                settings.threads(),
                settings.threads(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(settings.queue()),
                Thread.ofPlatform().name("speech-", 1).daemon().factory());
    }

    /** Lets each voice that requests can name speak once; the first use of one takes up to 800 ms. */
    public void warmUp() {
        long begun = System.nanoTime();
        SpeechListener nobody = new SpeechListener() {
            @Override
            public void started(int sampleRate) {}

            @Override
            public boolean audio(short[] pcm, int count) {
                return true;
            }

            @Override
            public void word(int start, int end, long sample) {}
        };
        List<String> names =
                voices.stream().map(NamedVoice::nativeName).distinct().toList();
        names.forEach(name -> engine.speak(SpeakRequest.plain("Здравствуйте, раз, два, три.", name), nobody));
        LOG.info("{} warmed {} voices in {} ms", engine.name(), names.size(), (System.nanoTime() - begun) / 1_000_000);
    }

    @Override
    public String engine() {
        return engine.name();
    }

    @Override
    public String degradation() {
        return degradation;
    }

    @Override
    public List<NamedVoice> voices() {
        return voices;
    }

    /** Requests that wait for a thread. */
    public int waiting() {
        return executor.getQueue().size();
    }

    @Override
    public Flux<SpeechPiece> synthesize(Utterance utterance) {
        // The buffer is bounded by the characters reserved before anything is spoken.
        return Flux.create(sink -> start(utterance, sink), FluxSink.OverflowStrategy.BUFFER);
    }

    private void start(Utterance utterance, FluxSink<SpeechPiece> sink) {
        int characters = utterance.text().text().length();
        if (pendingCharacters.addAndGet(characters) > maxPendingCharacters + characters) {
            pendingCharacters.addAndGet(-characters);
            sink.error(overloaded());
            return;
        }
        sink.onDispose(() -> pendingCharacters.addAndGet(-characters));
        try {
            executor.execute(new LocalSynthesis(engine, utterance, sink));
        } catch (RejectedExecutionException e) {
            sink.error(overloaded());
        }
    }

    private static ServiceException overloaded() {
        return ServiceException.overloaded("synthesis_queue_full", "too much speech is waiting", RETRY_AFTER);
    }

    @Override
    public void close() {
        executor.shutdownNow();
        engine.close();
    }
}
