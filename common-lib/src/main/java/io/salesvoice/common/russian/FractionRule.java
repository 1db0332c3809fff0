package io.salesvoice.common.russian;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers with a slash: «1/2», «24/7», «дом 5/2»; versions like «2.0»; digits too many for a quantity. */
final class FractionRule implements SpeakingRule {
    private static final Pattern SLASH = Pattern.compile("(\\d{1,3})/(\\d{1,3})(?![\\d/])");
    private static final Pattern VERSION =
            Pattern.compile("(\\d{1,3})\\.(\\d{1,3})(?![\\d.]\\d|\\d)(?!" + QuantityRule.MEASURED + ")");
    private static final Pattern TOO_LONG = Pattern.compile("\\d{13,}");
    private static final Map<String, String> SAID = Map.of(
            "1/2", "половина",
            "1/3", "одна треть",
            "2/3", "две трети",
            "1/4", "четверть",
            "3/4", "три четверти",
            "24/7", "двадцать четыре на семь");

    @Override
    public @Nullable Replacement apply(WrittenText text, int at) {
        Matcher slash = text.match(SLASH, at);
        if (slash != null) {
            String said = Governors.isLabel(text.wordBefore(at)) ? null : SAID.get(slash.group());
            return new Replacement(slash.end(), said == null ? parts(slash, " дробь ") : said);
        }
        Matcher tooLong = text.match(TOO_LONG, at);
        if (tooLong != null) {
            return new Replacement(tooLong.end(), DigitString.dictated(tooLong.group()));
        }
        Matcher version = text.match(VERSION, at);
        return version == null ? null : new Replacement(version.end(), parts(version, " точка "));
    }

    private static String parts(Matcher matcher, String between) {
        return RussianNumerals.digits(matcher.group(1)) + between + RussianNumerals.digits(matcher.group(2));
    }
}
