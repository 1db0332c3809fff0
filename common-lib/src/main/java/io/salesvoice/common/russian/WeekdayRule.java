package io.salesvoice.common.russian;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Shortened days of the week: «пн–пт» as «с понедельника по пятницу», «в ср.» as «в среду». */
final class WeekdayRule implements SpeakingRule {
    private static final List<String> SHORT = List.of("пн", "вт", "ср", "чт", "пт", "сб", "вс");
    private static final List<Noun> DAYS = List.of(
            Noun.masculine("понедельник", "понедельники", "понедельников"),
            Noun.masculine("вторник", "вторники", "вторников"),
            Noun.of(
                    GrammaticalGender.FEMININE,
                    "среда среды среде среду средой среде среды сред средам среды средами средах"),
            Noun.masculine("четверг", "четверги", "четвергов"),
            Noun.of(
                    GrammaticalGender.FEMININE,
                    "пятница пятницы пятнице пятницу пятницей пятнице пятницы пятниц пятницам пятницы пятницами пятницах"),
            Noun.of(
                    GrammaticalGender.FEMININE,
                    "суббота субботы субботе субботу субботой субботе субботы суббот субботам субботы субботами субботах"),
            Noun.of(
                    GrammaticalGender.NEUTER,
                    "воскресенье воскресенья воскресенью воскресенье воскресеньем воскресенье воскресенья воскресений "
                            + "воскресеньям воскресенья воскресеньями воскресеньях"));
    private static final String DAY = "(пн|вт|ср|чт|пт|сб|вс)\\.?";
    private static final Pattern RANGE = Pattern.compile(
            DAY + "\\s?[-–—]\\s?" + DAY + "(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SINGLE = Pattern.compile(
            "(пн|вт|чт|пт|сб|вс)(?!\\p{L})\\.?|ср\\.(?=[\\s,])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public @Nullable Replacement apply(WrittenText text, int at) {
        Matcher range = text.match(RANGE, at);
        if (range != null) {
            String from = day(range.group(1)).singular(GrammaticalCase.GENITIVE);
            String to = day(range.group(2)).singular(GrammaticalCase.ACCUSATIVE);
            boolean prefixed = text.governor(at).equals("с");
            return ended(text, range, (prefixed ? "" : "с ") + from + " по " + to);
        }
        Matcher single = text.match(SINGLE, at);
        if (single == null) {
            return null;
        }
        Noun day = day(single.group(1) == null ? "ср" : single.group(1));
        return ended(text, single, day.singular(Governors.caseAfter(text.governor(at))));
    }

    private static Replacement ended(WrittenText text, Matcher matcher, String spoken) {
        boolean stop = text.charAt(matcher.end() - 1) == '.' && text.textEnds(matcher.end());
        return new Replacement(matcher.end(), stop ? spoken + "." : spoken);
    }

    private static Noun day(String abbreviation) {
        return DAYS.get(SHORT.indexOf(WrittenText.plain(abbreviation)));
    }
}
