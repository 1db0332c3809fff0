package io.salesvoice.dialog.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.dialog.domain.SlotValue;
import io.salesvoice.dialog.domain.Slots;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhonesTest {
    /** Turns are parted by slashes; the value after the last counts. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            восемь девятьсот шестнадцать сто двадцать три сорок пять шестьдесят семь | +79161234567
            плюс семь девятьсот шестнадцать сто двадцать три сорок пять шестьдесят семь | +79161234567
            8 916 123-45-67 | +79161234567
            +7 (916) 123-45-67 | +79161234567
            89161234567 | +79161234567
            девятьсот шестнадцать, сто двадцать три, сорок пять, шестьдесят семь | +79161234567
            восемь девять один шесть один два три четыре пять шесть семь | +79161234567
            восемь девятьсот шестнадцать / сто двадцать три / сорок пять / шестьдесят семь | +79161234567
            восемь девятьсот шестнадцать | 8916 incomplete
            плюс семь девятьсот | +7900 incomplete
            8 916 123 45 / нет, сорок семь | 891612347 incomplete !
            8 916 123 45 / нет, сорок семь / 67 | +79161234767
            восемь девятьсот шестнадцать сто двадцать три нет сто двадцать четыре сорок пять шестьдесят семь | +79161244567 !
            8 916 123 45 67 / не шестьдесят семь, а шестьдесят восемь | +79161234568 !
            8 916 123 45 67 / нет, последние шестьдесят восемь | +79161234568 !
            8 916 123 45 67 / нет, 8 903 000 11 22 | +79030001122 !
            8 916 123 / давайте сначала 8 903 | 8903 incomplete !
            восемь восемьсот пять пятьсот пятьдесят пять тридцать пять тридцать пять | 88055553535 invalid
            восемь четыреста девяносто пять сто двадцать три сорок пять шестьдесят семь | +74951234567
            8 916 123 45 67 89 | 8916123456789 invalid
            плюс 375 29 123 45 67 | +375291234567
            мой номер восемь девятьсот три два нуля семь одиннадцать двадцать два | +79030071122
            8 921 007 / ой я ошибся ноль ноль восемь | 8921008 incomplete !
            плюс семь (921) 333-22-11 добавочный 15 | +79213332211
            8 916 123 45 67 / нет, лучше в десять | -
            не скажу | -
            нас двадцать человек | -
            """)
    void collectsAnAskedNumberOverTurns(String turns, String expected) {
        @Nullable SlotValue value = null;
        @Nullable String pending = null;
        for (String turn : turns.split("/")) {
            value = SlotTestSupport.find(Slots.PHONE, turn.strip(), Slots.PHONE, pending);
            pending = value == null ? pending : value.value();
        }
        assertThat(SlotTestSupport.show(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            запишите мой номер 8 916 123 45 67 | +79161234567
            меня зовут Анна телефон плюс семь девятьсот девяносто девять сто двадцать три сорок пять шестьдесят семь | +79991234567
            перезвоните на восемь девятьсот шестнадцать сто двадцать три сорок пять шестьдесят семь после трёх | +79161234567
            мой номер восемь девятьсот шестнадцать сто двадцать три | 8916123 incomplete
            восемь девятьсот шестнадцать сто двадцать три | 8916123 incomplete
            восемь девятьсот | 8900 incomplete
            восемь | -
            восемь тысяч девятьсот рублей | -
            нас двадцать пять человек | -
            это стоит 21 500 рублей | -
            двадцать пятого ноября в три | -
            у нас 3 этажа и 40 человек | -
            """)
    void takesUnaskedNumbersOnlyWhenPlain(String text, String expected) {
        assertThat(SlotTestSupport.show(SlotTestSupport.find(Slots.PHONE, text, null, null)))
                .isEqualTo(expected);
    }
}
