package io.salesvoice.speech.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptCleanerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                " Продолжение следует...",
                "Спасибо за просмотр!",
                "[музыка]",
                "Субтитры сделал DimaTorzok",
                "Редактор субтитров А.Синецкая Корректор А.Егорова",
                " ... "
            })
    void inventionsOverSilenceAreDropped(String text) {
        assertThat(TranscriptCleaner.clean(text, 100)).isEmpty();
    }

    @Test
    void politeWordsThatWereSpokenStay() {
        assertThat(TranscriptCleaner.clean(" Спасибо за внимание.", 1200)).isEqualTo("Спасибо за внимание.");
        assertThat(TranscriptCleaner.clean(" Да.", 200)).isEqualTo("Да.");
    }

    @Test
    void creditsAreDroppedEvenOverNoise() {
        assertThat(TranscriptCleaner.clean("Субтитры создавал DimaTorzok", 4000))
                .isEmpty();
    }

    @Test
    void loopsAreCutToOneTurn() {
        assertThat(TranscriptCleaner.clean("Мой номер 8 8 8 8 8 8 8 8", 3000)).isEqualTo("Мой номер 8");
        assertThat(TranscriptCleaner.clean("я хочу, я хочу, я хочу, я хочу, я хочу кофе", 3000))
                .isEqualTo("я хочу, кофе");
        assertThat(TranscriptCleaner.clean("ааааааааааа", 3000)).isEqualTo("а");
    }

    @Test
    void aSentenceIsNotSaidTwice() {
        assertThat(TranscriptCleaner.clean("Мой номер восемь девятьсот пять. Мой номер восемь девятьсот пять.", 3000))
                .isEqualTo("Мой номер восемь девятьсот пять.");
    }

    @Test
    void threeEqualDigitsAreANumber() {
        assertThat(TranscriptCleaner.clean("8 8 8 5", 3000)).isEqualTo("8 8 8 5");
    }
}
