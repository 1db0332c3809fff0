package io.salesvoice.dialog.language;

import java.util.regex.Pattern;

/** Patterns whose word characters and borders know Cyrillic letters. */
final class RussianPattern {
    private RussianPattern() {}

    static Pattern of(String expression) {
        return Pattern.compile(expression, Pattern.UNICODE_CHARACTER_CLASS);
    }
}
