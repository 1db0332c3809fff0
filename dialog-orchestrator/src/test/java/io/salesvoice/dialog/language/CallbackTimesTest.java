package io.salesvoice.dialog.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.dialog.domain.SlotContext;
import io.salesvoice.dialog.domain.Slots;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Now is Wednesday, 25 November 2026, 12:00; open on weekdays from 9 to 19. */
class CallbackTimesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            завтра в три | 2026-11-26T15:00
            завтра в 15:30 | 2026-11-26T15:30
            завтра в четырнадцать тридцать | 2026-11-26T14:30
            завтра в девять ноль пять | 2026-11-26T09:05
            послезавтра после обеда | 2026-11-27T15:00
            в понедельник, нет, во вторник | 2026-12-01 incomplete !
            в понедельник нет во вторник в десять | 2026-12-01T10:00 !
            не в понедельник, а во вторник | 2026-12-01 incomplete !
            через пару дней | 2026-11-27 incomplete
            через пару дней утром | 2026-11-27T10:00
            через день | 2026-11-27 incomplete
            через два-три дня | 2026-11-27 incomplete
            завтра или послезавтра утром | 2026-11-26T10:00
            в районе трёх | 2026-11-25T15:00
            через неделю в час дня | 2026-12-02T13:00
            через час | 2026-11-25T13:00
            через полчаса | 2026-11-25T12:30
            через полтора часа | 2026-11-25T13:30
            через двадцать минут | 2026-11-25T12:20
            минут через двадцать | 2026-11-25T12:20
            часа через два | 2026-11-25T14:00
            сегодня после шести | 2026-11-25T18:00
            после шести | 2026-11-25T18:00
            25 ноября в 14:30 | 2026-11-25T14:30
            двадцать шестого ноября в два часа дня | 2026-11-26T14:00
            двадцать седьмого в десять утра | 2026-11-27T10:00
            первого декабря утром | 2026-12-01T10:00
            01.12 в 16.30 | 2026-12-01T16:30
            в конце недели | 2026-11-27 incomplete
            на следующей неделе | 2026-11-30 incomplete
            в следующую среду в полдень | 2026-12-02T12:00
            без двадцати пять | 2026-11-25T16:40
            без двадцати пяти пять | 2026-11-25T16:35
            в четверг | 2026-11-26 incomplete
            в среду в одиннадцать | 2026-12-02T11:00
            завтра утром | 2026-11-26T10:00
            завтра днём | 2026-11-26T14:00
            завтра вечером | 2026-11-26T17:00
            завтра вечером в шесть | 2026-11-26T18:00
            вечером | 2026-11-25T17:00
            утром | 2026-11-26T10:00
            завтра с утра часов в десять | 2026-11-26T10:00
            завтра в полтретьего | 2026-11-26T14:30
            завтра в половине третьего | 2026-11-26T14:30
            завтра без пятнадцати три | 2026-11-26T14:45
            завтра без четверти четыре | 2026-11-26T15:45
            завтра в час | 2026-11-26T13:00
            завтра к часу дня | 2026-11-26T13:00
            завтра с двух до четырёх | 2026-11-26T14:00
            завтра до двенадцати | 2026-11-26T11:00
            завтра ближе к вечеру | 2026-11-26T17:00
            во второй половине дня | 2026-11-25T15:00
            завтра в первой половине дня | 2026-11-26T11:00
            в три | 2026-11-25T15:00
            в одиннадцать | 2026-11-26T11:00
            15 30 | 2026-11-25T15:30
            пятнадцать тридцать | 2026-11-25T15:30
            в пять вечера | 2026-11-25T17:00
            завтра в восемь вечера | 2026-11-27T09:00 outside
            завтра в восемь утра | 2026-11-26T09:00 outside
            сегодня в десять утра | 2026-11-25T12:15 past
            вчера в три | 2026-11-25T15:00
            в субботу | 2026-11-30T09:00 outside
            в субботу в два часа | 2026-11-30T09:00 outside
            на выходных | 2026-11-30T09:00 outside
            31 декабря в десять | 2027-01-01T09:00 outside
            двадцатого ноября | 2026-11-25T12:15 past
            завтра не могу, давайте послезавтра в десять | 2026-11-27T10:00
            сегодня не получится, в пятницу после обеда | 2026-11-27T15:00
            завтра в три, ой, в четыре | 2026-11-26T16:00 !
            да хоть сейчас | 2026-11-25T12:05
            в любое время завтра | 2026-11-26T11:00
            не знаю | -
            спасибо | -
            утреннее сколько стоит | -
            вы в субботу работаете? | -
            сколько стоит доставка за 2 дня | -
            а если через месяц отказаться | -
            если можно завтра в три | 2026-11-26T15:00
            """)
    void resolvesAnAskedTime(String text, String expected) {
        assertThat(SlotTestSupport.show(SlotTestSupport.find(Slots.CALLBACK_AT, text, Slots.CALLBACK_AT, null)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-30 | в три | 2026-11-30T15:00
            2026-11-30 | после обеда | 2026-11-30T15:00
            2026-11-30 | нет, лучше во вторник | 2026-12-01 incomplete
            2026-11-30T15:00 | нет, в четыре | 2026-11-30T16:00 !
            2026-11-30T15:00 | нет, во вторник | 2026-12-01T15:00 !
            """)
    void goesOnFromWhatIsKnown(String pending, String text, String expected) {
        assertThat(SlotTestSupport.show(SlotTestSupport.find(Slots.CALLBACK_AT, text, Slots.CALLBACK_AT, pending)))
                .isEqualTo(expected);
    }

    @Test
    void movesATimeTakenBeforeWhileSomethingElseIsAsked() {
        SlotContext context = new SlotContext(
                Slots.PHONE,
                "+79161234567",
                Map.of(Slots.CALLBACK_AT, "2026-11-26T09:05"),
                SlotTestSupport.NOW,
                SlotTestSupport.HOURS);
        assertThat(SlotTestSupport.EXTRACTOR.extract("нет, лучше в десять", context))
                .extracting(SlotTestSupport::show)
                .containsExactly("2026-11-26T10:00 !");
        assertThat(SlotTestSupport.EXTRACTOR.extract("да, всё верно", context)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            перезвоните мне завтра в три | 2026-11-26T15:00
            наберите меня через час | 2026-11-25T13:00
            мне удобно в пятницу после обеда | 2026-11-27T15:00
            меня зовут Иван, позвоните в среду | 2026-12-02 incomplete
            привезёте завтра к трём? | -
            доставка в понедельник будет? | -
            нас двадцать человек | -
            я бы хотел чтобы мне перезвонили в пятницу до обеда | 2026-11-27T11:00
            звоню узнать про доставку в пятницу | -
            удобно было бы получать кофе по понедельникам | -
            не звоните мне сегодня | -
            не звоните завтра, позвоните в пятницу | 2026-11-27 incomplete
            добрый день, сколько стоит | -
            """)
    void takesUnaskedTimesOnlyBesideCalling(String text, String expected) {
        assertThat(SlotTestSupport.show(SlotTestSupport.find(Slots.CALLBACK_AT, text, null, null)))
                .isEqualTo(expected);
    }
}
