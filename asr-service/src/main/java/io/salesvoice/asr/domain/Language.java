package io.salesvoice.asr.domain;

import io.salesvoice.common.error.ServiceException;
import java.util.Locale;
import java.util.Set;

/**
 * A language to recognise.
 *
 * @param tag BCP 47 as the client wrote it, for example {@code ru-RU}
 * @param code ISO 639-1 of it, for example {@code ru}
 */
public record Language(String tag, String code) {
    private static final String RUSSIAN = "ru";

    /** @throws ServiceException 400 {@code unsupported_language} */
    public static Language of(String tag, Set<String> supported) {
        String code = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
        if (!supported.contains(code)) {
            throw ServiceException.invalid(
                    "unsupported_language",
                    "language",
                    "one of " + supported.stream().sorted().toList() + ", with or without a region",
                    "this language is not recognised here");
        }
        return new Language(tag.strip(), code);
    }

    public boolean isRussian() {
        return code.equals(RUSSIAN);
    }
}
