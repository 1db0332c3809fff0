package io.salesvoice.dialog.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownDocumentTest {
    @Test
    void speaksTheFirstTwoSentencesUnderEachHeading() {
        MarkdownDocument document = MarkdownDocument.parse("dostavka", """
                # Доставка

                ## Сроки
                <!-- вопросы: когда привезёте; долго ли ждать -->

                **Привозим** за 2 дня. По [подписке](https://example.org) бесплатно. Курьер звонит за час.

                Подробности для тех, кто читает.

                ## Пусто
                """);
        assertThat(document.title()).isEqualTo("Доставка");
        assertThat(document.sections()).singleElement().satisfies(section -> {
            assertThat(section.heading()).isEqualTo("Сроки");
            assertThat(section.spoken()).isEqualTo("Привозим за 2 дня. По подписке бесплатно.");
            assertThat(section.text()).contains("Подробности").doesNotContain("<!--");
            assertThat(section.questions()).containsExactly("когда привезёте", "долго ли ждать");
        });
    }

    @Test
    void findsSomethingToSayInATableOrAList() {
        MarkdownDocument document = MarkdownDocument.parse("pizza", """
                # Пицца
                | Пицца | Цена |
                |---|---|
                | «Маргарита» | 590 ₽ |
                | «Пепперони» | 690 ₽ |

                ## Добавки
                - сыр — 90 ₽;
                - грибы — 70 ₽.
                """);
        assertThat(document.sections())
                .extracting(Section::spoken)
                .containsExactly("«Маргарита» — 590 ₽; «Пепперони» — 690 ₽.", "сыр — 90 ₽; грибы — 70 ₽.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Одно. Два. Три. | Одно. Два.
            Мы на ул. Мельничной. Заходите! Ждём. | Мы на ул. Мельничной. Заходите!
            Стоит 21,5 тыс. руб. за штуку. Дёшево. Да. | Стоит 21,5 тыс. руб. за штуку. Дёшево.
            Есть «Соло». «Маэстро» дороже. Всё. | Есть «Соло». «Маэстро» дороже.
            Без точки в конце | Без точки в конце
            """)
    void cutsSentencesWhereTheyEnd(String paragraph, String spoken) {
        assertThat(SpokenText.condense(paragraph)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            от 29 000 ₽ в месяц | [29000]
            64 900 ₽ и 129 000 ₽ | [64900, 129000]
            0 ₽ | [0]
            21,5 тыс. руб. | [21500]
            14 дней, 0,5 кг, 25 человек | []
            """)
    void readsAmounts(String text, String amounts) {
        assertThat(Roubles.in(text)).hasToString(amounts);
    }

    @Test
    void countsFreeAsAPrice() {
        assertThat(Roubles.pricesIn("По подписке ремонт бесплатный.")).containsExactly(0L);
        assertThat(Roubles.pricesIn("Бесплатно, без подписки 490 ₽.")).containsExactly(490L);
        assertThat(Roubles.pricesIn("Мастер приедет завтра.")).isEmpty();
    }
}
