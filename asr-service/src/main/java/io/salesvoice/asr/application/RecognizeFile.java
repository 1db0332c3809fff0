package io.salesvoice.asr.application;

import io.salesvoice.asr.domain.Language;
import io.salesvoice.asr.domain.SpeechRecognizer;
import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.asr.Recognition;
import io.salesvoice.speech.audio.AudioClip;
import io.salesvoice.speech.recognition.Transcript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Recognises a whole file, piece by piece. Blocks its thread; few at once, the rest waits without its audio in memory. */
public final class RecognizeFile {
    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final SpeechRecognizer recognizer;
    private final SpeechSplitter splitter;
    private final Semaphore permits;
    private final int mostWaiting;
    private final AtomicInteger waiting = new AtomicInteger();

    public RecognizeFile(SpeechRecognizer recognizer, SpeechSplitter splitter, int atOnce, int mostWaiting) {
        this.recognizer = recognizer;
        this.splitter = splitter;
        this.permits = new Semaphore(atOnce, true);
        this.mostWaiting = mostWaiting;
    }

    /**
     * @param audio read and decoded when it is this file's turn
     * @throws ServiceException 429 when too many files wait, 503 when the engine is late
     */
    public Recognition recognize(Supplier<AudioClip> audio, Language language) {
        enter();
        try {
            long start = System.nanoTime();
            AudioClip clip = audio.get();
            List<Recognition.Segment> segments = new ArrayList<>();
            Double confidence = null;
            for (SpeechPiece piece : splitter.split(clip)) {
                Transcript transcript = await(piece, language);
                if (!transcript.text().isEmpty()) {
                    confidence = transcript.confidence();
                    segments.add(new Recognition.Segment(piece.startMs(), piece.endMs(), transcript.text()));
                }
            }
            return answer(clip, language, segments, confidence, start);
        } finally {
            permits.release();
        }
    }

    private Recognition answer(
            AudioClip clip,
            Language language,
            List<Recognition.Segment> segments,
            @Nullable Double confidence,
            long start) {
        String text = segments.stream().map(Recognition.Segment::text).collect(Collectors.joining(" "));
        return new Recognition(
                text,
                language.tag(),
                confidence,
                clip.durationMs(),
                List.copyOf(segments),
                recognizer.engine(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    private Transcript await(SpeechPiece piece, Language language) {
        try {
            return recognizer
                    .recognize(piece.audio(), piece.voicedMs(), language)
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ServiceException known) {
                throw known;
            }
            throw e;
        }
    }

    private void enter() {
        if (permits.tryAcquire()) {
            return;
        }
        if (waiting.incrementAndGet() > mostWaiting) {
            waiting.decrementAndGet();
            throw busy();
        }
        try {
            if (!permits.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        } finally {
            waiting.decrementAndGet();
        }
    }

    private static ServiceException busy() {
        return ServiceException.overloaded("too_many_files", "too many files wait for recognition already", RETRY);
    }
}
