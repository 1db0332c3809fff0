package io.salesvoice.asr.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.asr.TestSpeech;
import io.salesvoice.speech.audio.AudioClip;
import io.salesvoice.speech.model.ModelFiles;
import io.salesvoice.speech.vad.SileroVad;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SpeechSplitterTest {
    private static SileroVad vad;

    @BeforeAll
    static void open() {
        vad = SileroVad.open(ModelFiles.find(null));
    }

    @AfterAll
    static void close() {
        vad.close();
    }

    @Test
    void longSilenceSeparatesAndIsLeftOut() {
        AudioClip speech = TestSpeech.testAudio();
        List<SpeechPiece> pieces = splitter(25).split(TestSpeech.joined(4000, speech, TestSpeech.firstParticipant()));
        assertThat(pieces).hasSize(2);
        assertThat(pieces.get(0).startMs()).isBetween(3800L, 4400L);
        assertThat(pieces.get(1).startMs()).isBetween(10_800L, 11_800L);
        assertThat(pieces).allSatisfy(piece -> {
            assertThat(piece.audio().durationMs()).isLessThan(4000);
            assertThat(piece.voicedMs()).isGreaterThan(1000);
        });
    }

    @Test
    void noPieceIsLongerThanAllowedEvenWithoutPauses() {
        AudioClip[] many = new AudioClip[12];
        java.util.Arrays.fill(many, TestSpeech.testAudio());
        List<SpeechPiece> pieces = splitter(10).split(TestSpeech.joined(0, many));
        assertThat(pieces).hasSizeGreaterThan(3);
        assertThat(pieces)
                .allSatisfy(piece -> assertThat(piece.audio().durationMs()).isLessThanOrEqualTo(10_500));
    }

    @Test
    void silenceHasNoPieces() {
        assertThat(splitter(25).split(new AudioClip(new short[80_000], 8000))).isEmpty();
    }

    private static SpeechSplitter splitter(int seconds) {
        return new SpeechSplitter(vad, Duration.ofSeconds(seconds));
    }
}
