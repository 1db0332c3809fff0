package io.salesvoice.speech.recognition;

import io.salesvoice.speech.audio.AudioClip;
import io.salesvoice.speech.audio.Pcm;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Recognises utterances on a bounded number of threads, the most urgent first. Thread-safe. */
public final class WhisperRecognizer implements AutoCloseable {
    /** With less voice than this nothing was said; Whisper would invent something. */
    private static final long LEAST_VOICE_MS = 60;

    private final WhisperModel model;
    private final DecodeScheduler<WhisperDecoder> scheduler;

    /**
     * Owns the model from now on.
     *
     * @param permits decodes at once; cores − 1 leaves one for calls
     * @param mostWaiting utterances that may wait
     */
    public WhisperRecognizer(WhisperModel model, int permits, int mostWaiting) {
        this.model = model;
        this.scheduler = new DecodeScheduler<>(
                Stream.generate(model::newDecoder).limit(permits).toList(), mostWaiting);
    }

    public String engine() {
        return model.name();
    }

    /**
     * Queues an utterance.
     *
     * @param deadline from now
     * @return fails with {@link RecognitionException}; cancelling it takes a waiting decode out of the queue and stops a running one
     */
    public CompletableFuture<Transcript> recognize(
            Utterance utterance, DecodePriority priority, DecodeOptions options, Duration deadline) {
        if (utterance.voicedMs() < LEAST_VOICE_MS) {
            return CompletableFuture.completedFuture(Transcript.SILENCE);
        }
        return scheduler.submit(utterance.key(), priority, deadline, (decoder, unwanted) -> {
            long start = System.nanoTime();
            AudioClip audio = utterance.audio().at(WhisperDecoder.SAMPLE_RATE);
            int length = Math.min(audio.samples().length, WhisperDecoder.LONGEST);
            WhisperDecoder.Raw raw = decoder.decode(Pcm.toFloats(audio.samples(), 0, length), options, unwanted);
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            String text = TranscriptCleaner.clean(raw.text(), utterance.voicedMs());
            return new Transcript(text, text.isEmpty() ? null : raw.confidence(), took);
        });
    }

    /** Someone waits for this utterance now: its waiting decode, if any, becomes more urgent. */
    public void promote(Object key, DecodePriority priority) {
        scheduler.promote(key, priority);
    }

    /** Utterances that wait. */
    public int waiting() {
        return scheduler.waiting();
    }

    /** Utterances being decoded. */
    public int running() {
        return scheduler.running();
    }

    @Override
    public void close() {
        scheduler.close();
        model.close();
    }
}
