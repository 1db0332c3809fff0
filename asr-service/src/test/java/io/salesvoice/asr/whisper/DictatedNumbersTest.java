package io.salesvoice.asr.whisper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DictatedNumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Восемь, девятьсот шестьнадцать, тристо пять|восемь, девятьсот шестнадцать, триста пять",
                "девятьсот, двадцать, шесть, сто одиннадцать, нуль два|девятьсот двадцать шесть, сто одиннадцать, ноль два",
                "девятьсот, три, двести четырнадцать|девятьсот три, двести четырнадцать",
                "сорок восемь, семдесят два|сорок восемь, семьдесят два",
                "семьсот, тридцать, пятнадцать, сорок|семьсот тридцать, пятнадцать, сорок",
                "четыресто двенадцать, тридцать, тридцать|четыреста двенадцать, тридцать, тридцать",
                "это мой номер, запишите|это мой номер, запишите",
                "Нет, сорок семь|Нет, сорок семь",
                "8 916 305 48 72|8 916 305 48 72",
                "перезвоните завтра|перезвоните завтра"
            })
    void repairsNumberWordsAndNothingElse(String heard, String repaired) {
        assertThat(DictatedNumbers.repair(heard)).isEqualTo(repaired);
    }
}
