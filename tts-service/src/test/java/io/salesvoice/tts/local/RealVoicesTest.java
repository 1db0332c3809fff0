package io.salesvoice.tts.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.salesvoice.common.russian.PronunciationLexicon;
import io.salesvoice.common.russian.SpokenTextNormalizer;
import io.salesvoice.speech.synthesis.NativeLibraries;
import io.salesvoice.speech.synthesis.rhvoice.RhVoiceQuality;
import io.salesvoice.tts.speech.NamedVoice;
import io.salesvoice.tts.speech.SpeechPiece;
import io.salesvoice.tts.speech.SpeechSynthesizer;
import io.salesvoice.tts.speech.Utterance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The engine of this machine behind the port. */
class RealVoicesTest {
    private static SpeechSynthesizer synthesizer;

    @BeforeAll
    static void open() {
        String configured = System.getenv().getOrDefault("SALESVOICE_VOICES_DIR", "");
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "salesvoice", "voices");
        String folder = configured.isBlank() && Files.isDirectory(cache) ? cache.toString() : configured;
        NativeLibraries libraries = new NativeLibraries(folder.isBlank() ? null : Path.of(folder));
        assumeTrue(libraries.library("libRHVoice.so.5").isPresent(), "RHVoice is not on this machine");
        synthesizer = new LocalSpeechConfiguration()
                .speechSynthesizer(
                        new LocalSpeechProperties(folder, RhVoiceQuality.STANDARD, 2, 8, 5000),
                        new SimpleMeterRegistry());
    }

    @AfterAll
    static void close() {
        if (synthesizer instanceof LocalSynthesizer local) {
            local.close();
        }
    }

    @Test
    void isNotDegraded() {
        assertThat(synthesizer.engine()).isEqualTo("rhvoice");
        assertThat(synthesizer.degradation()).isEmpty();
    }

    @Test
    void speaksASentenceOfTheFieldWithItsWords() {
        String text = "Здравствуйте! Тариф «Команда» стоит 8 900 ₽ в месяц.";
        NamedVoice voice = synthesizer.voices().stream()
                .filter(candidate -> candidate.name().equals("alena"))
                .findFirst()
                .orElseThrow();
        Utterance utterance = new Utterance(
                new SpokenTextNormalizer(PronunciationLexicon.EMPTY).normalize(text), voice, 1, 1, 1, 8000);
        List<SpeechPiece> pieces = synthesizer
                .synthesize(utterance)
                .collectList()
                .blockOptional(Duration.ofSeconds(60))
                .orElseThrow();
        assertThat(pieces.stream()
                        .filter(SpeechPiece.Word.class::isInstance)
                        .map(SpeechPiece.Word.class::cast)
                        .map(word -> text.substring(word.textStart(), word.textEnd())))
                .containsExactly("Здравствуйте", "Тариф", "Команда", "стоит", "8 900 ₽", "в", "месяц");
        assertThat(pieces.getLast())
                .isInstanceOfSatisfying(
                        SpeechPiece.Finished.class,
                        finished -> assertThat(finished.durationMs()).isBetween(3000L, 10_000L));
    }
}
