package io.salesvoice.dialog.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A patronymic as said, in the nominative: «Ивановича» is «Иванович», «Палыч» stays.
 *
 * @param nominative with a capital
 */
record Patronymic(String nominative, boolean feminine) {
    private static final Pattern MASCULINE = Pattern.compile(
            "([а-яё]{2,}(?:ович|евич|ыч|еич|аич)|ильич|кузьмич|лукич" + "|никитич|фомич|саввич)(?:а|у|ем|ом|е)?");
    private static final Pattern FEMININE =
            Pattern.compile("([а-яё]{3,}(?:овн|евн|авн|ичн|инишн|алн))(?:а|ы|е|у|ой|ою)|(иванн|пал[н])(?:а|ы|е|у|ой)");
    private static final Pattern ORDINARY_WORDS = Pattern.compile("главн.*|равн.*|обычн.*|привычн.*|личн.*|отличн.*"
            + "|различн.*|наличн.*|безналичн.*|больничн.*|логичн.*|неплохой|основн.*|условн.*|кофейн.*|уровн.*");

    static @Nullable Patronymic of(String said) {
        String word = said.toLowerCase(java.util.Locale.ROOT);
        if (ORDINARY_WORDS.matcher(word).matches()) {
            return null;
        }
        Matcher masculine = MASCULINE.matcher(word);
        if (masculine.matches()) {
            return new Patronymic(NameDictionary.capitalize(masculine.group(1)), false);
        }
        Matcher feminine = FEMININE.matcher(word);
        if (feminine.matches()) {
            String stem = feminine.group(1) == null ? feminine.group(2) : feminine.group(1);
            return new Patronymic(NameDictionary.capitalize(stem) + "а", true);
        }
        return null;
    }
}
