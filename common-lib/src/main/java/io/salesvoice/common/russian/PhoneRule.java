package io.salesvoice.common.russian;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Russian telephone numbers in the form they are written in, 3-3-2-2 with a pause after each group. */
final class PhoneRule implements SpeakingRule {
    private static final String GAP = "[ \\u00a0\\-–.]?";
    private static final Pattern RUSSIAN =
            Pattern.compile("(?<prefix>\\+7|8|7)?" + GAP + "(?:\\((?<bracketed>\\d{3})\\)|(?<area>\\d{3}))" + GAP
                    + "(?<a>\\d{3})" + GAP + "(?<b>\\d{2})" + GAP + "(?<c>\\d{2})(?!\\d|[,:]\\d|[ \\u00a0]?[₽%])");
    private static final Pattern FOREIGN = Pattern.compile("\\+\\d{1,3}(?:[ \\u00a0\\-()]{1,2}\\d{2,4}){2,5}(?!\\d)");
    private static final Pattern LOCAL = Pattern.compile("(\\d{3})-(\\d{2})-(\\d{2})(?![\\d-])");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Set<String> OTHER_NUMBERS =
            Set.of("инн", "кпп", "огрн", "бик", "счет", "счета", "код", "артикул");

    @Override
    public @Nullable Replacement apply(WrittenText text, int at) {
        Matcher russian = text.match(RUSSIAN, at);
        if (russian != null && isPhone(text, at, russian)) {
            return new Replacement(russian.end(), said(russian));
        }
        Matcher foreign = text.match(FOREIGN, at);
        if (foreign != null) {
            return new Replacement(foreign.end(), "плюс " + groups(foreign.group()));
        }
        Matcher local = text.match(LOCAL, at);
        return local == null ? null : new Replacement(local.end(), groups(local.group()));
    }

    /** Ten digits without a prefix are a phone only when they are written like one. */
    private static boolean isPhone(WrittenText text, int at, Matcher matcher) {
        if (OTHER_NUMBERS.contains(text.wordBefore(at))) {
            return false;
        }
        String prefix = matcher.group("prefix");
        if (prefix != null) {
            return !prefix.equals("7") || matcher.group().length() > 11 || text.charAt(at + 1) == '9';
        }
        return matcher.group("bracketed") != null
                || matcher.group().length() > 10
                || matcher.group().startsWith("9");
    }

    private static String said(Matcher matcher) {
        String prefix = matcher.group("prefix");
        String area = matcher.group("bracketed") != null ? matcher.group("bracketed") : matcher.group("area");
        String country =
                prefix == null ? "" : prefix.equals("+7") ? "плюс семь, " : RussianNumerals.digits(prefix) + ", ";
        return country
                + Stream.of(area, matcher.group("a"), matcher.group("b"), matcher.group("c"))
                        .map(RussianNumerals::digits)
                        .collect(Collectors.joining(", "));
    }

    private static String groups(String written) {
        return DIGITS.matcher(written)
                .results()
                .map(group -> RussianNumerals.digits(group.group()))
                .collect(Collectors.joining(", "));
    }
}
