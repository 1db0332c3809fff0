package io.salesvoice.asr.whisper;

import io.salesvoice.asr.domain.DecodeObserver;
import io.salesvoice.asr.domain.Language;
import io.salesvoice.asr.domain.RecognitionListener;
import io.salesvoice.asr.domain.RecognizerCapabilities;
import io.salesvoice.asr.domain.RecognizerStream;
import io.salesvoice.asr.domain.SpeechRecognizer;
import io.salesvoice.asr.domain.StreamSettings;
import io.salesvoice.common.russian.SpokenNumbers;
import io.salesvoice.common.wire.asr.StreamContext;
import io.salesvoice.speech.audio.AudioClip;
import io.salesvoice.speech.recognition.DecodeOptions;
import io.salesvoice.speech.recognition.DecodePriority;
import io.salesvoice.speech.recognition.Transcript;
import io.salesvoice.speech.recognition.Utterance;
import io.salesvoice.speech.recognition.WhisperRecognizer;
import io.salesvoice.speech.vad.SileroVad;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Recognition by whisper.cpp in this process. */
public final class WhisperSpeechRecognizer implements SpeechRecognizer, UtteranceDecodes, AutoCloseable {
    private static final Set<String> LANGUAGES =
            Set.of("ru", "en", "uk", "be", "kk", "de", "fr", "es", "it", "pl", "tr");

    private final WhisperRecognizer recognizer;
    private final SileroVad vad;
    private final WhisperSettings settings;
    private final DecodeObserver observer;
    private final int permits;

    /** Owns the recogniser from now on, not the VAD. */
    public WhisperSpeechRecognizer(
            WhisperRecognizer recognizer,
            SileroVad vad,
            WhisperSettings settings,
            DecodeObserver observer,
            int permits) {
        this.recognizer = recognizer;
        this.vad = vad;
        this.settings = settings;
        this.observer = observer;
        this.permits = permits;
    }

    @Override
    public String engine() {
        return recognizer.engine();
    }

    @Override
    public RecognizerCapabilities capabilities() {
        return new RecognizerCapabilities(LANGUAGES, true, permits * 2);
    }

    /** The first decode of a process is slow; have it behind before anybody calls. */
    public void warmUp() {
        short[] sound = new short[16_000];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (short) (3000 * Math.sin(i * 0.05) * Math.sin(i * 0.0007));
        }
        recognizer
                .recognize(
                        new Utterance(this, new AudioClip(sound, 16_000), 1000),
                        DecodePriority.FILE,
                        options(new Language("ru", "ru"), null, settings.beams()),
                        Duration.ofMinutes(1))
                .join();
    }

    @Override
    public CompletableFuture<Transcript> recognize(AudioClip piece, long voicedMs, Language language) {
        Utterance utterance = new Utterance(new Object(), piece, voicedMs);
        return decode(utterance, DecodePriority.FILE, language, null, settings.pieceDeadline())
                .thenApply(raw -> new Transcript(written(raw.text(), language, null), raw.confidence(), raw.decodeMs()))
                .exceptionallyCompose(error -> CompletableFuture.failedFuture(RecognitionFailures.map(error)));
    }

    @Override
    public RecognizerStream open(StreamSettings stream, RecognitionListener listener) {
        return new WhisperStream(this, stream, new UtteranceBuffer(vad, stream.sampleRate()), listener);
    }

    /** Decodes that wait. */
    public int waiting() {
        return recognizer.waiting();
    }

    /** Decodes that run. */
    public int running() {
        return recognizer.running();
    }

    @Override
    public boolean idle() {
        return recognizer.waiting() == 0 && recognizer.running() == 0;
    }

    @Override
    public void promote(Object key) {
        recognizer.promote(key, DecodePriority.FINAL);
    }

    @Override
    public Duration partialEvery() {
        return settings.partialEvery();
    }

    @Override
    public DecodeObserver observer() {
        return observer;
    }

    @Override
    public CompletableFuture<Transcript> submit(
            Utterance utterance, DecodePriority priority, Language language, @Nullable StreamContext context) {
        Duration deadline = settings.deadline().plusMillis(utterance.audio().durationMs());
        return decode(utterance, priority, language, context, deadline);
    }

    private CompletableFuture<Transcript> decode(
            Utterance utterance,
            DecodePriority priority,
            Language language,
            @Nullable StreamContext context,
            Duration deadline) {
        int beams = priority == DecodePriority.PARTIAL ? 1 : settings.beams();
        CompletableFuture<Transcript> decode =
                recognizer.recognize(utterance, priority, options(language, context, beams), deadline);
        var unused = decode.whenComplete((transcript, error) -> observer.decoded(
                priority.name().toLowerCase(Locale.ROOT),
                error == null ? "ok" : RecognitionFailures.map(error).code(),
                utterance.audio().durationMs(),
                transcript == null ? 0 : transcript.decodeMs()));
        return decode;
    }

    @Override
    public String written(String text, Language language, @Nullable StreamContext context) {
        if (!language.isRussian()) {
            return text;
        }
        return SpokenNumbers.toDigits(SlotPrompts.dictation(context) ? DictatedNumbers.repair(text) : text);
    }

    private DecodeOptions options(Language language, @Nullable StreamContext context, int beams) {
        String prompt = language.isRussian() ? SlotPrompts.prompt(settings.prompt(), context) : null;
        return new DecodeOptions(language.code(), prompt, beams);
    }

    @Override
    public void close() {
        recognizer.close();
    }
}
