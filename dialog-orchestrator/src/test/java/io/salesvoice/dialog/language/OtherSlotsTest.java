package io.salesvoice.dialog.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.dialog.domain.Slots;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherSlotsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            нас двадцать человек | 20
            нас человек двадцать | 20
            нас человек двадцать-тридцать | 30
            у нас в офисе около тридцати человек | 30
            в офисе сорок пять | 45
            нас пятеро | 5
            двадцать пять сотрудников | 25
            от двадцати до тридцати человек | 30
            полторы тысячи человек | 1500
            полтора десятка человек | 15
            нас под сотню | 100
            две сотни сотрудников | 200
            нас двадцать, нет, двадцать пять | 25 !
            пару человек | 2
            людей где-то сорок | 40
            коллектив шестьдесят человек | 60
            нас 12 | 12
            какой тариф на 50 человек | 50
            это стоит двадцать тысяч рублей | -
            мы на третьем этаже | -
            нас интересует цена | -
            """)
    void countsPeople(String text, String expected) {
        assertThat(SlotTestSupport.show(SlotTestSupport.find(Slots.PEOPLE, text, null, null)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            двадцать | 20
            ну где-то тридцать | 30
            около тридцати | 30
            десяток | 10
            пятеро | 5
            двадцать или тридцать | 30
            сто двадцать | 120
            я один | 1
            завтра в три | -
            не знаю | -
            """)
    void takesABareNumberWhenAsked(String text, String expected) {
        assertThat(SlotTestSupport.show(SlotTestSupport.find(Slots.PEOPLE, text, Slots.PEOPLE, null)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            иван собака яндекс точка ру | ivan@yandex.ru
            моя почта anna.petrova@mail.ru | anna.petrova@mail.ru
            почта иван точка петров собачка мейл точка ру | ivan.petrov@mail.ru
            офис тире два собака ромашка точка ком | ofis-2@romashka.com
            запишите адрес саша нижнее подчеркивание восемьдесят пять собака джимейл точка ком | sasha_85@gmail.com
            эм эс собака яндекс ру | ms@yandex.ru
            у меня дома собака | -
            пришлите на почту | -
            """)
    void readsDictatedAddresses(String text, String expected) {
        assertThat(SlotTestSupport.show(SlotTestSupport.find(Slots.EMAIL, text, Slots.EMAIL, null)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            мы в Казани | Казань
            мы из питера | Санкт-Петербург
            в нижнем новгороде доставляете | Нижний Новгород
            мы в подмосковье | Московская область
            офис в ростове-на-дону | Ростов-на-Дону
            в ростове на дону | Ростов-на-Дону
            возите в Екатеринбург | Екатеринбург
            мы в химках | Химки
            владимир меня зовут | -
            """)
    void findsTowns(String text, String expected) {
        assertThat(SlotTestSupport.show(SlotTestSupport.find(Slots.CITY, text, null, null)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            я из компании «Вектор» | Вектор
            ооо ромашка | ООО ромашка
            это компания Альфа Строй | Альфа Строй
            у нас компания маленькая | -
            """)
    void findsCompanies(String text, String expected) {
        assertThat(SlotTestSupport.show(SlotTestSupport.find(Slots.COMPANY, text, null, null)))
                .isEqualTo(expected);
    }

    @Test
    void findsSeveralSlotsAtOnce() {
        assertThat(SlotTestSupport.EXTRACTOR.extract(
                        "меня зовут Иван, нас человек двадцать, перезвоните в среду в три на 8 916 123-45-67",
                        SlotTestSupport.context(null, null)))
                .extracting(value -> value.slot() + "=" + value.value())
                .containsExactlyInAnyOrder(
                        "name=Иван", "people=20", "callback_at=2026-12-02T15:00", "phone=+79161234567");
    }

    @Test
    void survivesAnyText() {
        for (String text : new String[] {
            "", " ", "…", "🙂".repeat(500), "а".repeat(100_000), "не не не а а", "через 999 лет", "+", "@", "собака"
        }) {
            for (String slot : new String[] {
                Slots.NAME, Slots.PHONE, Slots.CALLBACK_AT, Slots.PEOPLE, Slots.EMAIL, Slots.CITY, Slots.COMPANY
            }) {
                assertThat(SlotTestSupport.EXTRACTOR.extract(text, SlotTestSupport.context(slot, null)))
                        .isNotNull();
            }
        }
    }
}
