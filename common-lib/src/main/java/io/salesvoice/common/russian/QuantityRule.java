package io.salesvoice.common.russian;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and ranges of numbers, with their unit, currency or noun: «21 500 ₽», «2–5 дней», «1,5 тыс. руб./мес.», «0,5
 * кг», «21 сделка».
 */
final class QuantityRule implements SpeakingRule {
    private static final String SPACE = "[ \\u00a0\\u202f]";
    private static final String NUMBER = "(?:[1-9]\\d{0,2}(?:" + SPACE
            + "\\d{3}){1,3}(?!\\d)(?:,\\d{1,2}(?![\\d,]))?|\\d{1,12}(?!\\d)(?:,\\d{1,3}(?![\\d,]))?)";
    private static final Pattern QUANTITY = Pattern.compile("(?<sign>[-−+](?=\\d))?(?<from>" + NUMBER + ")(?:" + SPACE
            + "?[-–—]" + SPACE + "?(?<to>" + NUMBER + "))?(?:" + SPACE
            + "?(?<scale>тыс\\.|тыс|млн\\.|млн|млрд\\.|млрд)(?!\\p{L}))?(?:" + SPACE + "?(?<unit>"
            + MeasureUnits.PATTERN + "))?(?:" + SPACE + "?/" + SPACE + "?(?<per>" + MeasureUnits.PATTERN
            + "|месяц|год|день|час|неделю|чашку))?");
    private static final String SCALE = "(?:тыс\\.|тыс|млн\\.|млн|млрд\\.|млрд)(?!\\p{L})";
    /** What tells that a dot is a decimal point. */
    static final String MEASURED = "(?:" + SPACE + "?(?:" + SCALE + "|" + MeasureUnits.PATTERN + "))";

    private static final Pattern DOTTED = Pattern.compile("(?<from>\\d{1,12}\\.\\d{1,3}(?![\\d.]))(?=" + MEASURED
            + ")(?:" + SPACE + "?(?<scale>" + SCALE + "))?(?:" + SPACE + "?(?<unit>" + MeasureUnits.PATTERN + "))?");
    private static final Pattern CURRENCY_FIRST = Pattern.compile("(?<unit>[$€])" + SPACE + "?(?<from>" + NUMBER + ")");
    private static final Map<String, Noun> SCALES =
            Map.of("тыс", MeasureUnits.THOUSAND, "млн", MeasureUnits.MILLION, "млрд", MeasureUnits.BILLION);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Override
    public @Nullable Replacement apply(WrittenText text, int at) {
        char first = text.charAt(at);
        if (first == '$' || first == '€') {
            Matcher matcher = text.match(CURRENCY_FIRST, at);
            return matcher == null ? null : measured(text, at, matcher, null, null);
        }
        Matcher dotted = text.match(DOTTED, at);
        if (dotted != null) {
            return measured(text, at, dotted, null, dotted.group("scale"));
        }
        Matcher matcher = text.match(QUANTITY, at);
        if (matcher == null || signBelongsToAWord(text, at, matcher)) {
            return null;
        }
        String unit = matcher.group("unit");
        String scale = matcher.group("scale");
        if (unit == null && scale == null) {
            return plain(text, at, matcher);
        }
        return measured(text, at, matcher, matcher.group("to"), scale);
    }

    private static boolean signBelongsToAWord(WrittenText text, int at, Matcher matcher) {
        return matcher.group("sign") != null && at > 0 && !" (\u00a0«\n".contains(String.valueOf(text.charAt(at - 1)));
    }

    private static @Nullable Replacement measured(
            WrittenText text, int at, Matcher matcher, @Nullable String to, @Nullable String scale) {
        String unitName = matcher.group("unit");
        Noun unit = unitName == null ? null : MeasureUnits.of(unitName);
        String governor = text.governor(at);
        GrammaticalCase grammaticalCase =
                Governors.isLabel(governor) ? GrammaticalCase.NOMINATIVE : Governors.caseAfter(governor);
        BigDecimal from = number(matcher.group("from"));
        StringBuilder spoken = new StringBuilder(sign(matcher));
        Noun scaleNoun = scale == null ? null : SCALES.get(scale.replace(".", ""));
        Noun counted = scaleNoun != null ? scaleNoun : unit;
        if (counted == null) {
            return null;
        }
        if (to != null) {
            spoken.append(range(from, number(to), counted, grammaticalCase, governor));
        } else if (governor.equals("по") && from.scale() <= 0) {
            spoken.append(counted.distributed(from.longValueExact()));
        } else if (governor.equals("за") && from.compareTo(BigDecimal.ONE) == 0) {
            spoken.append(counted.singular(GrammaticalCase.ACCUSATIVE));
        } else {
            spoken.append(amount(from, counted, grammaticalCase));
        }
        if (scaleNoun != null && unit != null) {
            spoken.append(' ').append(unit.genitivePlural());
        }
        String per = group(matcher, "per");
        if (per != null) {
            Noun perUnit = MeasureUnits.of(per);
            boolean time = !per.equals("чашку");
            spoken.append(' ').append(perUnit == null ? (time ? "в " : "за ") + per : MeasureUnits.per(perUnit));
        }
        if (text.charAt(matcher.end() - 1) == '.' && text.sentenceEnds(matcher.end())) {
            spoken.append('.');
        }
        return new Replacement(matcher.end(), spoken.toString());
    }

    private static @Nullable String group(Matcher matcher, String name) {
        return matcher.namedGroups().containsKey(name) ? matcher.group(name) : null;
    }

    private static String sign(Matcher matcher) {
        String sign = group(matcher, "sign");
        return sign == null ? "" : sign.equals("+") ? "плюс " : "минус ";
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.replaceAll(SPACE, "").replace(',', '.'));
    }

    /** Money with a fraction in its small coin, anything else as it is counted. */
    private static String amount(BigDecimal number, Noun noun, GrammaticalCase grammaticalCase) {
        Noun small = MeasureUnits.small(noun);
        if (small == null || number.scale() <= 0 || number.scale() > 2) {
            return noun.counted(number, grammaticalCase);
        }
        BigDecimal whole = BigDecimal.valueOf(number.longValue());
        BigDecimal coins = number.subtract(whole).movePointRight(2);
        if (coins.signum() == 0) {
            return noun.counted(whole, grammaticalCase);
        }
        String spokenCoins = small.counted(coins, grammaticalCase);
        return whole.signum() == 0 ? spokenCoins : noun.counted(whole, grammaticalCase) + " " + spokenCoins;
    }

    /** «от двух до пяти дней»; after a preposition, and for neighbours, «два-три дня». */
    private static String range(
            BigDecimal from, BigDecimal to, Noun noun, GrammaticalCase grammaticalCase, String governor) {
        boolean neighbours = to.subtract(from).compareTo(BigDecimal.ONE) == 0 && to.compareTo(BigDecimal.TEN) < 0;
        if (!Governors.governs(governor) && !neighbours) {
            return "от " + RussianNumerals.decimal(from, GrammaticalCase.GENITIVE, noun.gender()) + " до "
                    + noun.counted(to, GrammaticalCase.GENITIVE);
        }
        return joined(RussianNumerals.decimal(from, grammaticalCase, noun.gender()), noun.counted(to, grammaticalCase));
    }

    private static String joined(String from, String to) {
        boolean short_ = from.indexOf(' ') < 0;
        return from + (short_ ? "-" : " – ") + to;
    }

    private static @Nullable Replacement plain(WrittenText text, int at, Matcher matcher) {
        String digits = matcher.group("from");
        int end = matcher.end("from");
        String governor = text.governor(at);
        String to = matcher.group("to");
        if (to != null) {
            return plainRange(text, matcher, governor);
        }
        if (DigitString.isDictated(digits, governor)) {
            return new Replacement(end, sign(matcher) + DigitString.dictated(digits));
        }
        BigDecimal number = number(digits);
        CountedNoun noun = CountedNoun.of(text, end, number.longValue(), governor);
        String words = number.stripTrailingZeros().scale() > 0
                ? fraction(number, noun, governor)
                : RussianNumerals.decimal(number, noun.grammaticalCase(), noun.gender());
        return new Replacement(end, sign(matcher) + words);
    }

    /** The noun after a fraction stands in the genitive singular, whose ending tells the gender: «1,5 недели». */
    private static String fraction(BigDecimal number, CountedNoun noun, String governor) {
        GrammaticalCase grammaticalCase =
                Governors.isLabel(governor) ? GrammaticalCase.NOMINATIVE : Governors.caseAfter(governor);
        boolean half = number.subtract(BigDecimal.valueOf(number.longValue())).compareTo(HALF) == 0;
        // «Пять с половиной» would ask for another form of the noun than the one that is written.
        if (half && number.longValue() > 4 && !noun.noun().isEmpty()) {
            return RussianNumerals.fraction(number.stripTrailingZeros(), grammaticalCase);
        }
        boolean feminine = noun.noun().endsWith("и") || noun.noun().endsWith("ы");
        return RussianNumerals.decimal(
                number, grammaticalCase, feminine ? GrammaticalGender.FEMININE : GrammaticalGender.MASCULINE);
    }

    private static Replacement plainRange(WrittenText text, Matcher matcher, String governor) {
        BigDecimal from = number(matcher.group("from"));
        BigDecimal to = number(matcher.group("to"));
        int end = matcher.end("to");
        CountedNoun noun = CountedNoun.of(text, end, to.longValue(), governor);
        boolean neighbours = to.subtract(from).compareTo(BigDecimal.ONE) == 0 && to.compareTo(BigDecimal.TEN) < 0;
        boolean genitive = noun.noun().isEmpty() || CountedNoun.isGenitivePlural(noun.noun());
        if (!Governors.governs(governor) && !Governors.isLabel(governor) && !neighbours && genitive) {
            return new Replacement(
                    end,
                    "от " + RussianNumerals.decimal(from, GrammaticalCase.GENITIVE, noun.gender()) + " до "
                            + RussianNumerals.decimal(to, GrammaticalCase.GENITIVE, noun.gender()));
        }
        return new Replacement(
                end,
                joined(
                        RussianNumerals.decimal(from, noun.grammaticalCase(), noun.gender()),
                        RussianNumerals.decimal(to, noun.grammaticalCase(), noun.gender())));
    }
}
