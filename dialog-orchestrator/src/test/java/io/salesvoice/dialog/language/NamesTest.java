package io.salesvoice.dialog.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.dialog.domain.Slots;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Меня зовут Иван | Иван
            меня зовут саша | Саша
            зовите меня Сашей | Саша
            здравствуйте это анна из компании вектор | Анна
            это Иван Петрович | Иван Петрович
            меня зовут иван петрович смирнов | Иван Петрович
            Меня зовут Смирнов Иван Петрович | Иван Петрович
            моё имя Екатерина | Екатерина
            Дмитрий меня зовут | Дмитрий
            вас беспокоит Ольга Сергеевна | Ольга Сергеевна
            Ольга Сергеевна беспокоит | Ольга Сергеевна
            меня зовут не Иван а Игорь | Игорь !
            не Иван, а Игорь | Игорь !
            меня Лёша зовут | Лёша
            меня зовут Александра | Александра
            зовут меня Алена | Алёна
            я Марина, хотела узнать про тариф | Марина
            меня зовут Кианг | Кианг
            меня зовут марк | Марк
            меня зовут эээ ну пусть будет костя | Костя
            это слава богу не важно | -
            это надежда умирает последней | -
            это роман толстого | -
            как вас зовут | -
            а вас как зовут | -
            соедините с Иваном Петровичем | -
            это не Иван | -
            мой директор Иван Петрович сказал позвонить | -
            это маэстро или соло | -
            мы из Москвы | -
            меня зовут Маэстро | -
            сколько стоит доставка | -
            """)
    void takesNamesFromOpenSpeech(String text, String expected) {
        assertThat(SlotTestSupport.show(SlotTestSupport.find(Slots.NAME, text, null, null)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Иван | Иван
            иван | Иван
            ну саша | Саша
            да, Анастасия | Анастасия
            Ивана | Иван
            Василий Палыч | Василий Палыч
            петрович | Петрович
            Мария Ивановна, а вас? | Мария Ивановна
            можно просто Лена | Лена
            меня звать Толик | Толик
            Любовь | Любовь
            роман | Роман
            аликсей | Алексей
            Кианг | Кианг
            Гульнара Рашидовна | Гульнара Рашидовна
            Пётр | Пётр
            петр | Пётр
            лёва | Лёва
            Игорем зовите | Игорь
            да нет | -
            не скажу | -
            а зачем вам | -
            какая разница | -
            маэстро | -
            москва | -
            сколько стоит тариф команда | -
            двадцать | -
            почём крепкое | -
            минуточку | -
            Да, записывайте. | -
            а гарантия | -
            подумаю | -
            утреннее | -
            Кианг? | -
            Кианг Ли | Кианг
            """)
    void takesBareNamesWhenAskedForOne(String text, String expected) {
        assertThat(SlotTestSupport.show(SlotTestSupport.find(Slots.NAME, text, Slots.NAME, null)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            не Иван а Игорь | Игорь !
            нет, Игорь | Игорь !
            нет меня зовут Игорь | Игорь !
            Игорь я, а не Иван | Игорь !
            вы ошиблись, Игорь | Игорь !
            какой Иван я Игорь | Игорь !
            да, Иван | Иван
            """)
    void correctsANameWaitingForConfirmation(String text, String expected) {
        assertThat(SlotTestSupport.show(SlotTestSupport.find(Slots.NAME, text, Slots.NAME, "Иван")))
                .isEqualTo(expected);
    }
}
