package io.salesvoice.common.russian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenNumbersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            двадцать пять тысяч рублей | 25000 рублей
            у нас пятнадцать человек | у нас 15 человек
            полторы тысячи в месяц | 1500 в месяц
            полтора килограмма | 1,5 килограмма
            около двухсот пятидесяти рублей | около 250 рублей
            тысяча девятьсот девяносто девять | 1999
            пять тыщ | 5000
            тыщу двести | 1200
            два миллиона триста сорок пять тысяч сто один | 2345101
            пять с половиной тысяч | 5500
            два с половиной часа | 2,5 часа
            полтора миллиона рублей | 1500000 рублей
            три целых пять десятых процента | 3,5 процента
            восемь девятьсот шестнадцать сто двадцать три сорок пять шестьдесят семь | 8 916 123 45 67
            плюс семь девятьсот девяносто девять сто двадцать три сорок пять шестьдесят семь | +7 999 123 45 67
            восемь девять один шесть ноль ноль ноль | 8 9 1 6 0 0 0
            восемь девятьсот три два нуля семь | 8 903 00 7
            в четырнадцать тридцать | в 14:30
            завтра в девять ноль пять | завтра в 9:05
            после девятнадцати ноль ноль | после 19:00
            двадцать пятого ноября | 25 ноября
            первого числа | 1 числа
            две тысячи двадцать шестого года | 2026 года
            на третьем этаже | на третьем этаже
            во второй половине дня | во второй половине дня
            один раз | один раз
            одна чашка | одна чашка
            раз два три | раз 2 3
            пара дней | пара дней
            через пару дней | через пару дней
            двое детей | двое детей
            я люблю семью | я люблю семью
            тысячи людей | тысячи людей
            от двух до пяти дней | от 2 до 5 дней
            два-три дня | 2-3 дня
            25 тысяч рублей | 25000 рублей
            1,5 миллиона | 1500000
            21 500 рублей | 21500 рублей
            сорок пять чашек кофе | 45 чашек кофе
            Двадцать два человека | 22 человека
            до ста человек | до 100 человек
            с сорока пятью сотрудниками | с 45 сотрудниками
            тремястами двадцатью | 320
            нет чисел | нет чисел
            сто двадцать, сорок пять | 120, 45
            полтысячи | 500
            меня зовут Анна, телефон 8 916 1234567 | меня зовут Анна, телефон 8 916 1234567
            семьсот семьдесят семь | 777
            четыреста восемьдесят рублей | 480 рублей
            десять | 10
            ноль | 0
            """)
    void writesNumbersInDigits(String said, String written) {
        assertThat(SpokenNumbers.toDigits(said)).isEqualTo(written);
    }

    @Test
    void givesSpansThatPointIntoTheText() {
        String text = "мой номер восемь девятьсот шестнадцать, нас пятеро, полторы тысячи";
        assertThat(SpokenNumbers.parse(text))
                .extracting(span -> text.substring(span.start(), span.end()) + "=" + span.digits() + ":" + span.kind())
                .containsExactly(
                        "восемь=8:CARDINAL",
                        "девятьсот шестнадцать=916:CARDINAL",
                        "пятеро=5:COLLECTIVE",
                        "полторы тысячи=1500:CARDINAL");
    }

    @Test
    void readsOrdinalsAndLiterals() {
        assertThat(SpokenNumbers.parse("двадцать пятого в 15 или третьего, 007, 2,5"))
                .extracting(span -> span.digits() + ":" + span.kind())
                .containsExactly("25:ORDINAL", "15:LITERAL", "3:ORDINAL", "007:LITERAL", "2,5:LITERAL");
    }

    @Test
    void keepsDictatedDigitsInOrder() {
        String digits = SpokenNumbers.parse("семь девятьсот пять три семёрки два нуля двенадцать").stream()
                .map(NumberSpan::digits)
                .collect(Collectors.joining());
        assertThat(digits).isEqualTo("79057770012");
    }

    @ParameterizedTest
    @CsvSource({"1,заявка", "2,заявки", "5,заявок", "11,заявок", "21,заявка", "112,заявок", "0,заявок", "104,заявки"})
    void choosesThePluralForm(long number, String form) {
        assertThat(Plural.of(number, "заявка", "заявки", "заявок")).isEqualTo(form);
    }
}
