package io.salesvoice.telephony.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.telephony.conversation.SpeechBuffer.WordMark;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeardTextTest {
    private static final String TEXT = "Тариф «Старт», до 10 человек.";
    private static final List<WordMark> WORDS = List.of(
            new WordMark(0, 5, 0), new WordMark(7, 12, 400), new WordMark(15, 17, 900), new WordMark(18, 20, 1100));

    @Test
    void nothingWasHeardBeforeTheFirstSample() {
        assertThat(HeardText.of(TEXT, WORDS, 0, 2000)).isEmpty();
    }

    @Test
    void aWordIsHeardWhenTheNextHasBegun() {
        assertThat(HeardText.of(TEXT, WORDS, 399, 2000)).isEmpty();
        assertThat(HeardText.of(TEXT, WORDS, 400, 2000)).isEqualTo("Тариф");
        assertThat(HeardText.of(TEXT, WORDS, 1000, 2000)).isEqualTo("Тариф «Старт»,");
    }

    @Test
    void allWasHeardAtTheEnd() {
        assertThat(HeardText.of(TEXT, WORDS, 2000, 2000)).isEqualTo(TEXT);
    }

    @Test
    void withoutWordTimesItIsInProportionAtWordBorders() {
        assertThat(HeardText.of("один два три четыре", List.of(), 500, 1000)).isEqualTo("один два");
    }

    @Test
    void anUnknownLengthIsEstimated() {
        assertThat(HeardText.of("один два три четыре", List.of(), 650, 0)).isEqualTo("один два");
    }
}
