package io.salesvoice.tts.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.russian.PronunciationLexicon;
import io.salesvoice.common.russian.SpokenTextNormalizer;
import io.salesvoice.speech.synthesis.rhvoice.RhVoiceQuality;
import io.salesvoice.tts.Deadline;
import io.salesvoice.tts.FakeSpeechEngine;
import io.salesvoice.tts.speech.NamedVoice;
import io.salesvoice.tts.speech.SpeechPiece;
import io.salesvoice.tts.speech.Utterance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;

class LocalSynthesizerTest {
    private static final SpokenTextNormalizer NORMALIZER = new SpokenTextNormalizer(PronunciationLexicon.EMPTY);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final FakeSpeechEngine engine = new FakeSpeechEngine();
    private final LocalSynthesizer synthesizer =
            new LocalSynthesizer(engine, "", new LocalSpeechProperties("", RhVoiceQuality.MIN, 1, 2, 200));

    @AfterEach
    void close() {
        engine.letGo();
        synthesizer.close();
    }

    private Utterance utterance(String text, int sampleRate) {
        NamedVoice voice = synthesizer.voices().getFirst();
        return new Utterance(NORMALIZER.normalize(text), voice, 1, 1, 1, sampleRate);
    }

    private List<SpeechPiece> speak(String text, int sampleRate) {
        return synthesizer
                .synthesize(utterance(text, sampleRate))
                .collectList()
                .blockOptional(PATIENCE)
                .orElseThrow();
    }

    @Test
    void resamplesAndTellsTheLength() {
        List<SpeechPiece> pieces = speak("раз два три", 8000);
        long bytes = pieces.stream()
                .filter(SpeechPiece.Audio.class::isInstance)
                .mapToLong(piece -> ((SpeechPiece.Audio) piece).pcm().length)
                .sum();
        assertThat(bytes).isEqualTo(3 * 800 * 2);
        assertThat(pieces.getLast()).isEqualTo(new SpeechPiece.Finished(300, "fake"));
    }

    @Test
    void tellsWordsInTheOriginalText() {
        String text = "Цена 21 500 ₽ точно";
        assertThat(speak(text, 24000).stream()
                        .filter(SpeechPiece.Word.class::isInstance)
                        .map(SpeechPiece.Word.class::cast)
                        .map(word -> text.substring(word.textStart(), word.textEnd()) + "@" + word.startMs()))
                .containsExactly("Цена@0", "21 500 ₽@100", "точно@600");
    }

    @Test
    void stopsTheEngineWhenTheReaderLeaves() {
        synthesizer.synthesize(utterance("бесконечно", 24000)).take(3).blockLast(PATIENCE);
        Deadline.until("the engine stopped", () -> engine.stopped() == 1);
        assertThat(speak("дальше", 24000)).isNotEmpty();
    }

    @Test
    void refusesWhatItsQueueCannotTake() {
        List<Disposable> waiting = new ArrayList<>();
        List<Throwable> errors = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 4; i++) {
            waiting.add(synthesizer.synthesize(utterance("подожди", 24000)).subscribe(piece -> {}, errors::add));
        }
        Deadline.until("the fourth was refused", () -> errors.size() == 1);
        assertThat(errors.getFirst()).isInstanceOfSatisfying(ServiceException.class, refused -> {
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.retryAfter()).isNotNull();
        });
        waiting.forEach(Disposable::dispose);
    }

    @Test
    void boundsTheCharactersThatMayBePending() {
        Disposable first = synthesizer
                .synthesize(utterance("подожди " + "а".repeat(300), 24000))
                .subscribe();
        assertThatThrownBy(() -> speak("ещё", 24000))
                .isInstanceOfSatisfying(
                        ServiceException.class,
                        refused -> assertThat(refused.code()).isEqualTo("synthesis_queue_full"));
        first.dispose();
        engine.letGo();
        Deadline.until("room again", () -> {
            try {
                return !speak("ещё", 24000).isEmpty();
            } catch (ServiceException e) {
                return false;
            }
        });
    }

    @Test
    void mapsAFailureOfTheEngine() {
        assertThatThrownBy(() -> speak("сломайся", 24000)).isInstanceOfSatisfying(ServiceException.class, failed -> {
            assertThat(failed.status()).isEqualTo(503);
            assertThat(failed.code()).isEqualTo("synthesis_failed");
        });
    }
}
