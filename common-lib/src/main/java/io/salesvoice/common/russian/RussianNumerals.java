package io.salesvoice.common.russian;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers in words, in case and gender. Cardinals are ICU's with its slips mended; ordinals are made here. */
public final class RussianNumerals {
    private static final RuleBasedNumberFormat ICU =
            new RuleBasedNumberFormat(ULocale.forLanguageTag("ru"), RuleBasedNumberFormat.SPELLOUT);
    private static final Object ICU_LOCK = new Object();

    /** ICU writes «трех» and «четырем»; «тремя» has no ё. */
    private static final Pattern BARE_E = Pattern.compile("(тр|четыр)е(?=х|м(?!я))");

    /** Stems of the ordinals; those in {@link #STRESSED} end in -ой. */
    private static final Map<Integer, String> STEMS = Map.ofEntries(
            Map.entry(0, "нулев"),
            Map.entry(1, "перв"),
            Map.entry(2, "втор"),
            Map.entry(4, "четвёрт"),
            Map.entry(5, "пят"),
            Map.entry(6, "шест"),
            Map.entry(7, "седьм"),
            Map.entry(8, "восьм"),
            Map.entry(9, "девят"),
            Map.entry(10, "десят"),
            Map.entry(11, "одиннадцат"),
            Map.entry(12, "двенадцат"),
            Map.entry(13, "тринадцат"),
            Map.entry(14, "четырнадцат"),
            Map.entry(15, "пятнадцат"),
            Map.entry(16, "шестнадцат"),
            Map.entry(17, "семнадцат"),
            Map.entry(18, "восемнадцат"),
            Map.entry(19, "девятнадцат"),
            Map.entry(20, "двадцат"),
            Map.entry(30, "тридцат"),
            Map.entry(40, "сороков"),
            Map.entry(50, "пятидесят"),
            Map.entry(60, "шестидесят"),
            Map.entry(70, "семидесят"),
            Map.entry(80, "восьмидесят"),
            Map.entry(90, "девяност"),
            Map.entry(100, "сот"),
            Map.entry(200, "двухсот"),
            Map.entry(300, "трёхсот"),
            Map.entry(400, "четырёхсот"),
            Map.entry(500, "пятисот"),
            Map.entry(600, "шестисот"),
            Map.entry(700, "семисот"),
            Map.entry(800, "восьмисот"),
            Map.entry(900, "девятисот"));

    private static final Set<Integer> STRESSED = Set.of(0, 2, 6, 7, 8, 40);

    private RussianNumerals() {}

    /** «двадцать одна», «двух», «тысячу девятьсот»; «тысяча» rather than «одна тысяча», as people say it. */
    public static String cardinal(long number, GrammaticalCase grammaticalCase, GrammaticalGender gender) {
        if (number < 0) {
            return "минус " + cardinal(-number, grammaticalCase, gender);
        }
        String words;
        synchronized (ICU_LOCK) {
            words = ICU.format(number, ruleSet(grammaticalCase, gender));
        }
        words = BARE_E.matcher(words).replaceAll("$1ё");
        int space = words.indexOf(' ');
        boolean oneThousand = space > 0 && words.startsWith("одн") && words.startsWith("тысяч", space + 1);
        return oneThousand ? words.substring(space + 1) : words;
    }

    private static String ruleSet(GrammaticalCase grammaticalCase, GrammaticalGender gender) {
        // ICU 77.1 has «двадцать одном» in the masculine prepositional; the neuter is right and the same word.
        GrammaticalGender asked =
                grammaticalCase == GrammaticalCase.PREPOSITIONAL && gender == GrammaticalGender.MASCULINE
                        ? GrammaticalGender.NEUTER
                        : gender;
        String genderName = switch (asked) {
            case MASCULINE -> "masculine";
            case FEMININE -> "feminine";
            case NEUTER -> "neuter";
            case PLURAL -> "plural";
        };
        return "%spellout-cardinal-" + genderName
                + switch (grammaticalCase) {
                    case NOMINATIVE -> "";
                    case GENITIVE -> "-genitive";
                    case DATIVE -> "-dative";
                    case ACCUSATIVE -> "-accusative";
                    case INSTRUMENTAL -> "-instrumental";
                    case PREPOSITIONAL -> "-prepositional";
                };
    }

    /**
     * After the distributive «по»: «по тысяче девятьсот», «по одной», «по двадцать одному»; other numbers as they are: «по
     * пять».
     */
    static String distributive(long number, GrammaticalGender gender) {
        if (number >= 1000 && number < 2000) {
            String rest = number == 1000 ? "" : " " + cardinal(number - 1000, GrammaticalCase.ACCUSATIVE, gender);
            return "тысяче" + rest;
        }
        if (number == 1_000_000) {
            return "миллиону";
        }
        if (!endsInOne(number)) {
            return cardinal(number, GrammaticalCase.ACCUSATIVE, gender);
        }
        String tens =
                number == 1 ? "" : cardinal(number - 1, GrammaticalCase.NOMINATIVE, GrammaticalGender.MASCULINE) + " ";
        return tens + cardinal(1, GrammaticalCase.DATIVE, gender);
    }

    /** «двадцать пятого», «две тысячи двадцать шестой», «третья». */
    public static String ordinal(long number, GrammaticalCase grammaticalCase, GrammaticalGender gender) {
        if (number >= 1000 && number % 1000 == 0) {
            return thousandth(number) + hardEnding(grammaticalCase, gender, false);
        }
        int last = lastPart(number);
        long rest = number - last;
        String prefix = rest == 0 ? "" : cardinal(rest, GrammaticalCase.NOMINATIVE, GrammaticalGender.MASCULINE) + " ";
        if (last == 3) {
            return prefix + "трет" + softEnding(grammaticalCase, gender);
        }
        return prefix + STEMS.get(last) + hardEnding(grammaticalCase, gender, STRESSED.contains(last));
    }

    /** The part that is declined: 5 of 2025, 20 of 1920, 900 of 1900. */
    private static int lastPart(long number) {
        int lastTwo = (int) (number % 100);
        if (lastTwo > 0) {
            return lastTwo <= 20 || lastTwo % 10 == 0 ? lastTwo : lastTwo % 10;
        }
        return (int) (number % 1000);
    }

    private static String thousandth(long number) {
        if (number % 1_000_000 == 0) {
            return (number == 1_000_000 ? "" : prefix(number / 1_000_000)) + "миллионн";
        }
        return (number == 1000 ? "" : prefix(number / 1000)) + "тысячн";
    }

    /** The number as the first part of a compound: «двадцатипяти» of «двадцатипятитысячный», «трёх» of «трёхдневный». */
    public static String prefix(long number) {
        if (number == 1) {
            return "одно";
        }
        StringBuilder words = new StringBuilder();
        for (String word : cardinal(number, GrammaticalCase.GENITIVE, GrammaticalGender.MASCULINE)
                .split(" ")) {
            words.append(
                    switch (word) {
                        case "ста" -> "сто";
                        case "девяноста" -> "девяносто";
                        case "тысячи" -> "тысяче";
                        default -> word;
                    });
        }
        return words.toString();
    }

    private static String hardEnding(GrammaticalCase grammaticalCase, GrammaticalGender gender, boolean stressed) {
        return switch (gender) {
            case MASCULINE ->
                switch (grammaticalCase) {
                    case NOMINATIVE, ACCUSATIVE -> stressed ? "ой" : "ый";
                    default -> hardOblique(grammaticalCase);
                };
            case NEUTER ->
                switch (grammaticalCase) {
                    case NOMINATIVE, ACCUSATIVE -> "ое";
                    default -> hardOblique(grammaticalCase);
                };
            case FEMININE ->
                switch (grammaticalCase) {
                    case NOMINATIVE -> "ая";
                    case ACCUSATIVE -> "ую";
                    default -> "ой";
                };
            case PLURAL ->
                switch (grammaticalCase) {
                    case NOMINATIVE, ACCUSATIVE -> "ые";
                    case GENITIVE, PREPOSITIONAL -> "ых";
                    case DATIVE -> "ым";
                    case INSTRUMENTAL -> "ыми";
                };
        };
    }

    private static String hardOblique(GrammaticalCase grammaticalCase) {
        return switch (grammaticalCase) {
            case NOMINATIVE, ACCUSATIVE -> "ый";
            case GENITIVE -> "ого";
            case DATIVE -> "ому";
            case INSTRUMENTAL -> "ым";
            case PREPOSITIONAL -> "ом";
        };
    }

    /** Endings of «третий». */
    private static String softEnding(GrammaticalCase grammaticalCase, GrammaticalGender gender) {
        return switch (gender) {
            case MASCULINE -> softOblique(grammaticalCase, "ий");
            case NEUTER -> softOblique(grammaticalCase, "ье");
            case FEMININE ->
                switch (grammaticalCase) {
                    case NOMINATIVE -> "ья";
                    case ACCUSATIVE -> "ью";
                    default -> "ьей";
                };
            case PLURAL ->
                switch (grammaticalCase) {
                    case NOMINATIVE, ACCUSATIVE -> "ьи";
                    case GENITIVE, PREPOSITIONAL -> "ьих";
                    case DATIVE -> "ьим";
                    case INSTRUMENTAL -> "ьими";
                };
        };
    }

    private static String softOblique(GrammaticalCase grammaticalCase, String nominative) {
        return switch (grammaticalCase) {
            case NOMINATIVE, ACCUSATIVE -> nominative;
            case GENITIVE -> "ьего";
            case DATIVE -> "ьему";
            case INSTRUMENTAL -> "ьим";
            case PREPOSITIONAL -> "ьем";
        };
    }

    /**
     * A number that may have a fraction, without a noun: «три с половиной», «полтора», «две целых семь десятых».
     *
     * @param gender of the noun that follows
     */
    public static String decimal(BigDecimal number, GrammaticalCase grammaticalCase, GrammaticalGender gender) {
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.scale() <= 0) {
            return cardinal(plain.longValueExact(), grammaticalCase, gender);
        }
        if (plain.signum() < 0) {
            return "минус " + decimal(plain.negate(), grammaticalCase, gender);
        }
        long whole = plain.longValue();
        boolean half = plain.subtract(BigDecimal.valueOf(whole)).compareTo(new BigDecimal("0.5")) == 0;
        if (half && whole == 1) {
            boolean direct =
                    grammaticalCase == GrammaticalCase.NOMINATIVE || grammaticalCase == GrammaticalCase.ACCUSATIVE;
            return direct ? (gender == GrammaticalGender.FEMININE ? "полторы" : "полтора") : "полутора";
        }
        if (half && whole > 1) {
            return cardinal(whole, grammaticalCase, gender) + " с половиной";
        }
        return fraction(plain, grammaticalCase);
    }

    /** «ноль целых семь десятых», «двух целых пяти сотых»; the noun after it is in the genitive singular. */
    static String fraction(BigDecimal number, GrammaticalCase grammaticalCase) {
        long whole = number.longValue();
        long parts = number.subtract(BigDecimal.valueOf(whole)).unscaledValue().longValue();
        String unit = switch (number.scale()) {
            case 1 -> "десят";
            case 2 -> "сот";
            case 3 -> "тысячн";
            default -> "";
        };
        if (unit.isEmpty()) {
            return cardinal(whole, grammaticalCase, GrammaticalGender.MASCULINE) + " запятая "
                    + digits(number.toPlainString()
                            .substring(number.toPlainString().indexOf('.') + 1));
        }
        return cardinal(whole, grammaticalCase, GrammaticalGender.FEMININE) + " "
                + (endsInOne(whole) ? "цел" + hardEnding(grammaticalCase, GrammaticalGender.FEMININE, false) : "целых")
                + " " + cardinal(parts, grammaticalCase, GrammaticalGender.FEMININE) + " " + unit
                + (endsInOne(parts) ? hardEnding(grammaticalCase, GrammaticalGender.FEMININE, false) : "ых");
    }

    static boolean endsInOne(long number) {
        return number % 10 == 1 && number % 100 != 11;
    }

    /** A string of digits as a person dictates it: a leading zero is said, the rest is a number: «ноль пять», «сто». */
    public static String digits(String digits) {
        int zeros = 0;
        while (zeros < digits.length() && digits.charAt(zeros) == '0') {
            zeros++;
        }
        StringBuilder words = new StringBuilder("ноль ".repeat(zeros));
        if (zeros < digits.length()) {
            words.append(cardinal(
                    Long.parseLong(digits.substring(zeros)), GrammaticalCase.NOMINATIVE, GrammaticalGender.MASCULINE));
        }
        return words.toString().strip();
    }
}
