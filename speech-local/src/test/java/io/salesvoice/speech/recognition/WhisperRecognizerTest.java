package io.salesvoice.speech.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.speech.TestModels;
import io.salesvoice.speech.TestSpeech;
import io.salesvoice.speech.audio.AudioClip;
import io.salesvoice.speech.model.ModelFile;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WhisperRecognizerTest {
    private static final DecodeOptions RUSSIAN = new DecodeOptions("ru", null, 5);

    private static WhisperRecognizer recognizer;

    @BeforeAll
    static void open() {
        recognizer =
                new WhisperRecognizer(WhisperModel.open(TestModels.files().verified(ModelFile.WHISPER_BASE)), 1, 8);
    }

    @AfterAll
    static void close() {
        recognizer.close();
    }

    @Test
    void hearsWhatWasSaid() throws Exception {
        assertThat(recognize(TestSpeech.testAudio(), 3000))
                .contains("проверьте номер")
                .contains("наберите");
        assertThat(recognize(TestSpeech.conferenceFull(), 3000))
                .contains("конференции")
                .doesNotContain("номер");
    }

    @Test
    void isSureOfClearSpeech() throws Exception {
        Transcript transcript = recognizer
                .recognize(
                        new Utterance(new Object(), TestSpeech.testAudio(), 3000),
                        DecodePriority.FINAL,
                        RUSSIAN,
                        Duration.ofMinutes(2))
                .get(3, TimeUnit.MINUTES);
        assertThat(transcript.confidence()).isNotNull().isBetween(0.6, 1.0);
    }

    @Test
    void stopsADecodeThatNobodyWantsAndGoesOn() throws Exception {
        short[] samples = TestSpeech.testAudio().samples();
        var unwanted = recognizer.recognize(
                new Utterance("same", new AudioClip(samples, 8000), 3000),
                DecodePriority.FINAL,
                RUSSIAN,
                Duration.ofMillis(1));
        assertThat(unwanted)
                .failsWithin(Duration.ofMinutes(1))
                .withThrowableThat()
                .withMessageContaining("not recognised within 1 ms");
        assertThat(recognize(TestSpeech.conferenceFull(), 3000)).contains("конференции");
    }

    @Test
    void hearsNothingInSilence() throws Exception {
        assertThat(recognize(new AudioClip(new short[16000], 8000), 0)).isEmpty();
    }

    @Test
    void survivesAPieceOfOneSample() throws Exception {
        assertThat(recognize(new AudioClip(new short[1], 8000), 1000)).doesNotContain("номер");
    }

    private static String recognize(AudioClip clip, long voicedMs) throws Exception {
        return recognizer
                .recognize(
                        new Utterance(new Object(), clip, voicedMs),
                        DecodePriority.FINAL,
                        RUSSIAN,
                        Duration.ofMinutes(2))
                .get(3, TimeUnit.MINUTES)
                .text()
                .toLowerCase(Locale.ROOT);
    }
}
