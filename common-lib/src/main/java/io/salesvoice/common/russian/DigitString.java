package io.salesvoice.common.russian;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Digits that are no quantity: codes, accounts, parts of telephone numbers; said in groups. */
final class DigitString {
    private static final int LONGEST_QUANTITY = 9;
    private static final int SHORTEST_CODE = 5;
    private static final Set<String> CODE_WORDS = Set.of(
            "№",
            "номер",
            "номера",
            "номером",
            "код",
            "кода",
            "инн",
            "кпп",
            "огрн",
            "огрнип",
            "бик",
            "снилс",
            "счет",
            "счета",
            "договор",
            "договора",
            "заказ",
            "заказа",
            "артикул",
            "индекс",
            "р/с",
            "к/с");

    private DigitString() {}

    /** Whether a person would dictate it rather than say its value. */
    static boolean isDictated(String digits, String wordBefore) {
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        boolean leadingZero = digits.length() > 1 && digits.charAt(0) == '0';
        boolean code = digits.length() >= SHORTEST_CODE && CODE_WORDS.contains(wordBefore);
        return leadingZero || code || digits.length() > LONGEST_QUANTITY;
    }

    /** In pairs, the first three together when their number is odd, with a pause after each. */
    static String dictated(String digits) {
        List<String> groups = new ArrayList<>();
        int at = 0;
        if (digits.length() % 2 == 1) {
            at = Math.min(3, digits.length());
            groups.add(digits.substring(0, at));
        }
        for (; at < digits.length(); at += 2) {
            groups.add(digits.substring(at, at + 2));
        }
        return groups.stream().map(RussianNumerals::digits).collect(Collectors.joining(", "));
    }
}
