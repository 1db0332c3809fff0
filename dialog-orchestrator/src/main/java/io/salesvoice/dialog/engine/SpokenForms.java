package io.salesvoice.dialog.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;

/** How dates, numbers of people and telephone numbers stand in a sentence. */
final class SpokenForms {
    private static final String[] MONTHS = {
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря"
    };
    private static final String[] UNITS = {
        "ноль",
        "один",
        "два",
        "три",
        "четыре",
        "пять",
        "шесть",
        "семь",
        "восемь",
        "девять",
        "десять",
        "одиннадцать",
        "двенадцать",
        "тринадцать",
        "четырнадцать",
        "пятнадцать",
        "шестнадцать",
        "семнадцать",
        "восемнадцать",
        "девятнадцать"
    };
    private static final String[] TENS = {
        "", "", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто"
    };
    private static final int RUSSIAN_LENGTH = 12;

    private SpokenForms() {}

    /** {@code завтра, в четверг, 26 ноября, в 15:00}: day, date, hour. */
    static String when(LocalDateTime at, LocalDate today) {
        return date(at.toLocalDate(), today) + ", в " + at.getHour() + ":"
                + String.format(Locale.ROOT, "%02d", at.getMinute());
    }

    /** {@code в понедельник, 30 ноября}; «сегодня» and «завтра» where it is so. */
    static String date(LocalDate date, LocalDate today) {
        String number = date.getDayOfMonth() + " " + MONTHS[date.getMonthValue() - 1];
        if (date.equals(today)) {
            return "сегодня, " + number;
        }
        String day = weekday(date.getDayOfWeek()) + ", " + number;
        return date.equals(today.plusDays(1)) ? "завтра, " + day : day;
    }

    private static String weekday(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> "в понедельник";
            case TUESDAY -> "во вторник";
            case WEDNESDAY -> "в среду";
            case THURSDAY -> "в четверг";
            case FRIDAY -> "в пятницу";
            case SATURDAY -> "в субботу";
            case SUNDAY -> "в воскресенье";
        };
    }

    /** The last four digits as two numbers: {@code сорок пять шестьдесят семь}. */
    static String ending(String phone) {
        String digits = phone.substring(Math.max(0, phone.length() - 4));
        if (digits.length() < 4) {
            return digits;
        }
        return pair(digits.substring(0, 2)) + " " + pair(digits.substring(2));
    }

    private static String pair(String digits) {
        int value = Integer.parseInt(digits);
        if (value < 10) {
            return "ноль " + UNITS[value];
        }
        if (value < 20) {
            return UNITS[value];
        }
        return value % 10 == 0 ? TENS[value / 10] : TENS[value / 10] + " " + UNITS[value % 10];
    }

    /** 3-3-2-2 in the caller's own form: {@code 8 916 123-45-67} or {@code +7 916 123-45-67}. */
    static String phone(String e164, boolean plusForm) {
        if (!e164.startsWith("+7") || e164.length() != RUSSIAN_LENGTH) {
            return e164;
        }
        return (plusForm ? "+7 " : "8 ")
                + e164.substring(2, 5)
                + " "
                + e164.substring(5, 8)
                + "-"
                + e164.substring(8, 10)
                + "-"
                + e164.substring(10);
    }

    /** {@code 21 человека}, {@code 20 человек}: genitive, after «для» and «до». */
    static String people(long count) {
        boolean one = count % 10 == 1 && count % 100 != 11;
        return count + (one ? " человека" : " человек");
    }

    /** With a capital letter first, quotes left as they are. */
    static String capitalized(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                return text.substring(0, i) + Character.toUpperCase(c) + text.substring(i + 1);
            }
            if (Character.isDigit(c)) {
                return text;
            }
        }
        return text;
    }
}
