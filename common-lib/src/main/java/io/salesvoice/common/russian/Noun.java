package io.salesvoice.common.russian;

import java.math.BigDecimal;
import java.util.List;

/**
 * A noun in all its forms.
 *
 * @param singular in the order of {@link GrammaticalCase}
 * @param plural in the order of {@link GrammaticalCase}
 */
record Noun(GrammaticalGender gender, List<String> singular, List<String> plural) {
    Noun {
        singular = List.copyOf(singular);
        plural = List.copyOf(plural);
    }

    /** Килограмм, килограмма …; {@code many} is the genitive plural. */
    static Noun masculine(String stem, String nominativePlural, String many) {
        return new Noun(
                GrammaticalGender.MASCULINE,
                List.of(stem, stem + "а", stem + "у", stem, stem + "ом", stem + "е"),
                plural(nominativePlural, many, stem + "а"));
    }

    /** Минута, минуты …; {@code stem} without the ending. */
    static Noun feminine(String stem, String genitive, String many) {
        return new Noun(
                GrammaticalGender.FEMININE,
                List.of(stem + "а", genitive, stem + "е", stem + "у", stem + "ой", stem + "е"),
                plural(genitive, many, stem + "а"));
    }

    /** @param forms twelve: singular, then plural, in the order of the cases */
    static Noun of(GrammaticalGender gender, String forms) {
        List<String> all = List.of(forms.split(" "));
        return new Noun(gender, all.subList(0, 6), all.subList(6, 12));
    }

    private static List<String> plural(String nominative, String genitive, String stem) {
        return List.of(nominative, genitive, stem + "м", nominative, stem + "ми", stem + "х");
    }

    String singular(GrammaticalCase grammaticalCase) {
        return singular.get(grammaticalCase.ordinal());
    }

    String genitivePlural() {
        return plural.get(GrammaticalCase.GENITIVE.ordinal());
    }

    /** The form after a whole number that stands in the case. */
    String after(long number, GrammaticalCase grammaticalCase) {
        long absolute = Math.abs(number);
        boolean one = absolute % 10 == 1 && absolute % 100 != 11;
        if (absolute >= 1000 && absolute % 1000 == 0) {
            return genitivePlural();
        }
        if (grammaticalCase == GrammaticalCase.NOMINATIVE || grammaticalCase == GrammaticalCase.ACCUSATIVE) {
            return Plural.of(absolute, singular(grammaticalCase), singular(GrammaticalCase.GENITIVE), genitivePlural());
        }
        return one ? singular(grammaticalCase) : plural.get(grammaticalCase.ordinal());
    }

    /** After the distributive «по»: «по одному рублю», «по тысяче рублей», «по два рубля». */
    String distributed(long number) {
        String noun = RussianNumerals.endsInOne(number) && number % 1000 != 0
                ? singular(GrammaticalCase.DATIVE)
                : after(number, GrammaticalCase.ACCUSATIVE);
        return RussianNumerals.distributive(number, gender) + " " + noun;
    }

    /** The number and the noun in the case: «двадцать одна минута», «полтора часа», «полкилограмма». */
    String counted(BigDecimal number, GrammaticalCase grammaticalCase) {
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.scale() <= 0) {
            long whole = plain.longValueExact();
            return RussianNumerals.cardinal(whole, grammaticalCase, gender) + " " + after(whole, grammaticalCase);
        }
        String ofOne = singular(GrammaticalCase.GENITIVE);
        if (plain.compareTo(new BigDecimal("0.5")) == 0) {
            return (ofOne.startsWith("л") ? "пол-" : "пол") + ofOne;
        }
        String words = RussianNumerals.decimal(plain, grammaticalCase, gender);
        if (words.equals("полутора")) {
            return words + " " + plural.get(grammaticalCase.ordinal());
        }
        return words.endsWith("с половиной")
                ? words + " " + after(plain.longValue(), grammaticalCase)
                : words + " " + ofOne;
    }
}
