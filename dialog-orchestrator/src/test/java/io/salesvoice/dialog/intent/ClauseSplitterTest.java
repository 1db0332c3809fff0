package io.salesvoice.dialog.intent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClauseSplitterTest {
    @Test
    void cutsWhereASecondQuestionBegins() {
        assertThat(ClauseSplitter.split("Доставка платная и есть ли пробный период?"))
                .containsExactly("Доставка платная", "и есть ли пробный период?");
        assertThat(ClauseSplitter.split("Сколько стоит Старт, а как быстро привезёте?"))
                .containsExactly("Сколько стоит Старт", "а как быстро привезёте?");
        assertThat(ClauseSplitter.split("Здравствуйте! Меня зовут Иван."))
                .containsExactly("Здравствуйте!", "Меня зовут Иван.");
    }

    @Test
    void leavesOneThoughtWhole() {
        assertThat(ClauseSplitter.split("Нам нужны машина и зерно")).hasSize(1);
        assertThat(ClauseSplitter.split("8 916 123-45-67")).hasSize(1);
        assertThat(ClauseSplitter.split("?!")).isEmpty();
    }

    @Test
    void dropsALeadingConjunction() {
        assertThat(ClauseSplitter.withoutConjunction("и ещё сколько стоит?")).isEqualTo("сколько стоит?");
        assertThat(ClauseSplitter.withoutConjunction("ну")).isEqualTo("ну");
    }
}
