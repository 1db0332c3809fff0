package io.salesvoice.dialog.knowledge;

import io.salesvoice.dialog.knowledge.RussianWords.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * One name of a product, found in speech in any case and with a slip of the recogniser.
 *
 * <p>Short names take the endings of a noun and nothing else: «Соло» is not «соль». A name that is also an everyday
 * word («Команда», «Этаж») is taken exactly, and the matcher asks for more evidence ({@link #everyday()}).
 */
final class ProductName {
    private static final int SHORT_STEM = 3;
    private static final int FUZZY_STEM = 5;
    private static final Set<String> NOUN_ENDINGS = Set.of("", "а", "о", "у", "е", "ой", "ом", "ы");
    /** Stems of words that people say without meaning a product. */
    private static final Set<String> EVERYDAY = Set.copyOf(Arrays.asList(
            ("старт команд этаж офис больш мал базов стандарт бизнес утрен крепк мягк классическ дом домашн семейн"
                            + " перв максимум минимум комфорт легк люкс премиум тест проб прост свеж чистк почист"
                            + " промывк тестов пробн период")
                    .split(" ")));

    private final List<Word> words;

    ProductName(String name) {
        this.words = RussianWords.of(name);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    int length() {
        return words.size();
    }

    /** Whether the name could be said without meaning the product. */
    boolean everyday() {
        return words.stream().allMatch(word -> EVERYDAY.contains(word.stem()));
    }

    boolean matchesAt(List<Word> text, int index) {
        if (index + words.size() > text.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!matches(words.get(i), text.get(index + i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(Word name, Word said) {
        if (name.text().equals(said.text())) {
            return true;
        }
        if (name.stem().length() <= SHORT_STEM) {
            return said.text().startsWith(name.stem())
                    && NOUN_ENDINGS.contains(said.text().substring(name.stem().length()));
        }
        if (name.stem().equals(said.stem())) {
            return true;
        }
        return name.stem().length() >= FUZZY_STEM
                && !EVERYDAY.contains(name.stem())
                && said.text().charAt(0) == name.text().charAt(0)
                && EditDistance.atMostOne(name.stem(), said.stem());
    }
}
