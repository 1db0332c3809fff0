package io.salesvoice.speech.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.salesvoice.speech.TestModels;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SentenceEmbedderTest {
    private static SentenceEmbedder embedder;

    @BeforeAll
    static void open() {
        embedder = SentenceEmbedder.open(TestModels.files());
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    @Test
    void sentencesOfOneMeaningAreCloserThanOthers() {
        float[] price = embedder.embed("Сколько стоит подписка на кофе?");
        float[] same = embedder.embed("Какая цена у вашего абонемента?");
        float[] other = embedder.embed("Перезвоните мне завтра утром.");
        assertThat(dot(price, same)).isGreaterThan(dot(price, other) + 0.15);
    }

    @Test
    void vectorsHaveLengthOneAndDoNotDependOnTheirNeighbours() {
        List<String> texts =
                List.of("", "Да.", "Расскажите о ваших тарифах, пожалуйста, мне нужно на тридцать человек.");
        float[][] together = embedder.embed(texts);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(together[i]).hasSize(SentenceEmbedder.DIMENSION);
            assertThat(dot(together[i], together[i])).isCloseTo(1, within(1e-3));
            assertThat(dot(together[i], embedder.embed(texts.get(i)))).isCloseTo(1, within(1e-3));
        }
    }

    @Test
    void takesAVeryLongText() {
        assertThat(embedder.embed("очень длинный текст ".repeat(5000))).hasSize(SentenceEmbedder.DIMENSION);
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
