package io.salesvoice.dialog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenFormsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T15:00, 'сегодня, 25 ноября, в 15:00'",
        "2026-11-26T09:30, 'завтра, в четверг, 26 ноября, в 9:30'",
        "2026-12-01T11:00, 'во вторник, 1 декабря, в 11:00'",
    })
    void saysDayDateAndHour(LocalDateTime at, String expected) {
        assertThat(SpokenForms.when(at, TODAY)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "+79161234567, сорок пять шестьдесят семь",
        "+79161230005, ноль ноль ноль пять",
        "+79161231240, двенадцать сорок",
    })
    void saysTheEndOfANumber(String phone, String expected) {
        assertThat(SpokenForms.ending(phone)).isEqualTo(expected);
    }

    @Test
    void readsANumberBackInTheCallersForm() {
        assertThat(SpokenForms.phone("+79161234567", false)).isEqualTo("8 916 123-45-67");
        assertThat(SpokenForms.phone("+79161234567", true)).isEqualTo("+7 916 123-45-67");
        assertThat(SpokenForms.phone("+375291234567", false)).isEqualTo("+375291234567");
    }

    @Test
    void countsPeopleInTheGenitive() {
        assertThat(SpokenForms.people(20)).isEqualTo("20 человек");
        assertThat(SpokenForms.people(21)).isEqualTo("21 человека");
        assertThat(SpokenForms.people(11)).isEqualTo("11 человек");
    }
}
