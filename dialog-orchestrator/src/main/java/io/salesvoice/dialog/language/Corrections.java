package io.salesvoice.dialog.language;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Words with which people take back what they have just said. */
final class Corrections {
    /** As a regular expression without groups; not «нет» inside a longer word. */
    static final String WORDS =
            "(?:хотя нет|нет|ой|точнее|вернее|то есть|хотя|извините|простите|ошибся|ошиблась|погодите)";

    private static final Pattern SEPARATOR = RussianPattern.of("[\\s,.;!—-]*\\b" + WORDS + "\\b[\\s,.;!—-]*");
    private static final Pattern BEGINNING = RussianPattern.of(
            "^(?:ой |ну |да |а )*(?:нет|не|неверно|неправильно|ошибка|вы ошиблись|точнее|вернее|то есть)\\b.*");

    private Corrections() {}

    /** The parts of a text between such words; one part when there are none. */
    static List<String> parts(String text) {
        return Arrays.stream(SEPARATOR.split(text))
                .filter(part -> !part.isBlank())
                .toList();
    }

    /** Whether one of the words is in a text. */
    static boolean contains(String text) {
        return SEPARATOR.matcher(text).find();
    }

    /** Whether a text takes back what was said before it. */
    static boolean begin(String text) {
        return BEGINNING.matcher(text).matches();
    }
}
