package io.salesvoice.common.russian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SpokenTextNormalizerTest {
    private static final SpokenTextNormalizer NORMALIZER = new SpokenTextNormalizer(PronunciationLexicon.EMPTY);

    static List<Arguments> pairs() throws IOException {
        try (InputStream in = SpokenTextNormalizerTest.class.getResourceAsStream("spoken.tsv")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .map(line -> line.split("\t"))
                    .map(columns -> Arguments.of(columns[0], columns[1]))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void saysWhatIsWritten(String written, String spoken) {
        assertThat(NORMALIZER.normalize(written).text()).isEqualTo(spoken);
    }

    @Test
    void hasATableThatIsWorthTheName() throws IOException {
        assertThat(pairs()).hasSizeGreaterThanOrEqualTo(250);
    }

    @Test
    void leadsFromEachSpokenWordBackToWhatWasWritten() {
        String written = "Тариф — 21 500 ₽, звоните 8 916 123-45-67.";
        SpokenText spoken = NORMALIZER.normalize(written);
        assertThat(Stream.of("Тариф", "двадцать", "пятьсот", "рублей", "звоните", "восемь", "шестьдесят"))
                .extracting(word -> {
                    int start = spoken.text().indexOf(word);
                    SpokenText.Span span = spoken.originalOf(start, start + word.length());
                    return written.substring(span.start(), span.end());
                })
                .containsExactly(
                        "Тариф", "21 500 ₽", "21 500 ₽", "21 500 ₽", "звоните", "8 916 123-45-67", "8 916 123-45-67");
    }

    @Test
    void keepsToTheLexiconBeforeAllElse() {
        SpokenTextNormalizer normalizer = new SpokenTextNormalizer(new PronunciationLexicon(Map.of(
                "звонит", "звони́т", "bitrix24", "Би́трикс", "доброе зерно", "до́брое зерно́", "14", "две семёрки")));
        assertThat(normalizer
                        .normalize("Звонит Bitrix24, «Доброе зерно», 14 и 140, звонить")
                        .text())
                .isEqualTo("звони́т Би́трикс, «до́брое зерно́», две семёрки и сто сорок, звонить");
    }

    @Test
    void survivesAnything() {
        for (String odd : List.of(
                "",
                " ",
                "\n\t",
                "😀",
                "((((",
                "+",
                "№",
                "1,,2",
                "1.2.3.4",
                "99999999999999999999999",
                "0,0000001",
                "25:99",
                "32.13.2026",
                "5-",
                "-",
                "1/0",
                "a@b",
                "http://",
                "ё",
                "\u0301",
                "12345678901234567890 ₽",
                "1–",
                "$",
                "%%%")) {
            assertThat(NORMALIZER.normalize(odd).original()).isEqualTo(odd);
        }
    }

    @Test
    void readsTheLongestTextInReasonableTime() {
        String text = "Тариф «Команда» — до 25 человек, 8 900 ₽ в месяц, тел. 8 916 123-45-67. "
                .repeat(70)
                .substring(0, 5000);
        assertThat(NORMALIZER.normalize(text).text()).contains("восемь тысяч девятьсот рублей");
    }

    @ParameterizedTest
    @MethodSource("yo")
    void restoresOnlyWithTheLetter(String word) {
        assertThat(word).contains("ё");
    }

    static List<String> yo() {
        return WordList.lines("yo.txt").stream()
                .flatMap(line -> Stream.of(line.split("\\s+")))
                .toList();
    }
}
