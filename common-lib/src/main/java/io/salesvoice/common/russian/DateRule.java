package io.salesvoice.common.russian;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and years: «25 ноября», «1–5 мая», «25.11.2026», «2026-11-25», «в 2026 г.», «5 числа». */
final class DateRule implements SpeakingRule {
    private static final List<String> MONTHS = List.of(
            "января",
            "февраля",
            "марта",
            "апреля",
            "мая",
            "июня",
            "июля",
            "августа",
            "сентября",
            "октября",
            "ноября",
            "декабря");
    private static final Map<String, String> SHORT_MONTHS = new HashMap<>();
    private static final String MONTH = "(?<month>" + String.join("|", MONTHS)
            + "|янв\\.|фев\\.|февр\\.|мар\\.|апр\\.|авг\\.|сен\\.|сент\\.|окт\\.|ноя\\.|нояб\\.|дек\\.)";
    private static final String YEAR = "(?:\\s+(?<year>[12]\\d{3})(?!\\d)(?:\\s?(?:года|г\\.|г(?!\\p{L})))?)?";
    private static final Pattern NAMED = Pattern.compile(
            "(?<day>[0-3]?\\d)(?:-?го)?(?:\\s?(?<joint>[-–—]|и|или|,)\\s?(?<last>[0-3]?\\d)(?:-?го)?)?\\s+" + MONTH
                    + "(?!\\p{L})" + YEAR,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern FIRST_OF_TWO =
            Pattern.compile("(?<day>[0-3]?\\d)(?:-?го)?(?=\\s(?:по|до)\\s[0-3]?\\d(?:-?го)?\\s+(?:числа|"
                    + String.join("|", MONTHS) + "))");
    private static final Pattern NUMERIC = Pattern.compile(
            "(?<day>0?[1-9]|[12]\\d|3[01])[./](?<month>0[1-9]|1[0-2]|[1-9])[./](?<year>[12]\\d{3}|\\d{2})(?![\\d.]\\d?)(?:\\s?г(?:\\.|ода)?(?!\\p{L}))?");
    private static final Pattern ISO =
            Pattern.compile("(?<year>[12]\\d{3})-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\\d|3[01])(?!\\d)");
    private static final Pattern DAY_MONTH =
            Pattern.compile("(?<day>0?[1-9]|[12]\\d|3[01])\\.(?<month>0[1-9]|1[0-2])(?![\\d.,]\\d|\\d)(?!\\s?(?:"
                    + MeasureUnits.PATTERN + "))");
    private static final Pattern YEAR_ALONE = Pattern.compile(
            "(?<year>[12]\\d{3})(?:-?(?:м|го|й))?\\s?(?<word>года|году|годом|год|г\\.|г(?!\\p{L}))(?!\\p{L})");
    private static final Pattern DAY_OF_MONTH =
            Pattern.compile("(?<day>[0-3]?\\d)(?:-?(?:го|е|му))?\\s(?<word>числа|число|числу|числе)(?!\\p{L})");
    private static final Set<String> DAY_MONTH_WORDS =
            Set.of("с", "со", "до", "на", "к", "от", "по", "после", "за", "дата", "встреча", "доставка");
    private static final Set<String> TILL = Set.of("на", "по", "за");
    private static final Set<String> NAMING = Set.of("это", "сегодня", "завтра", "вчера", "послезавтра");

    static {
        String[] names = {"янв.", "фев.", "мар.", "апр.", "", "", "", "авг.", "сен.", "окт.", "ноя.", "дек."};
        for (int i = 0; i < names.length; i++) {
            SHORT_MONTHS.put(names[i], MONTHS.get(i));
        }
        SHORT_MONTHS.put("февр.", "февраля");
        SHORT_MONTHS.put("сент.", "сентября");
        SHORT_MONTHS.put("нояб.", "ноября");
    }

    @Override
    public @Nullable Replacement apply(WrittenText text, int at) {
        String governor = text.governor(at);
        Matcher named = text.match(NAMED, at);
        if (named != null && isDay(named.group("day")) && isDay(named.group("last"))) {
            return ended(text, named, named(named, governor));
        }
        Matcher first = text.match(FIRST_OF_TWO, at);
        if (first != null && isDay(first.group("day"))) {
            return new Replacement(first.end(), day(first.group("day"), GrammaticalCase.GENITIVE));
        }
        for (Pattern pattern : new Pattern[] {NUMERIC, ISO}) {
            Matcher matcher = text.match(pattern, at);
            if (matcher != null) {
                return ended(text, matcher, numeric(matcher, governor));
            }
        }
        Matcher short_ = text.match(DAY_MONTH, at);
        if (short_ != null && DAY_MONTH_WORDS.contains(governor)) {
            return new Replacement(short_.end(), day(short_.group("day"), dayCase(governor)) + " " + month(short_));
        }
        Matcher year = text.match(YEAR_ALONE, at);
        if (year != null) {
            return ended(text, year, year(year, governor));
        }
        Matcher dayOfMonth = text.match(DAY_OF_MONTH, at);
        if (dayOfMonth != null && isDay(dayOfMonth.group("day"))) {
            return new Replacement(dayOfMonth.end(), dayOfMonth(dayOfMonth));
        }
        return null;
    }

    private static Replacement ended(WrittenText text, Matcher matcher, String spoken) {
        boolean stop = text.charAt(matcher.end() - 1) == '.' && text.textEnds(matcher.end());
        return new Replacement(matcher.end(), stop ? spoken + "." : spoken);
    }

    private static boolean isDay(@Nullable String day) {
        return day == null || Integer.parseInt(day) >= 1 && Integer.parseInt(day) <= 31;
    }

    private static String named(Matcher matcher, String governor) {
        String written = matcher.group("month").toLowerCase(Locale.ROOT);
        String month = SHORT_MONTHS.getOrDefault(written, written);
        String year = matcher.group("year") == null ? "" : " " + yearOf(matcher.group("year"));
        String last = matcher.group("last");
        GrammaticalCase grammaticalCase = dayCase(governor);
        if (last == null) {
            return day(matcher.group("day"), grammaticalCase) + " " + month + year;
        }
        String joint = matcher.group("joint");
        if (joint.equals("и") || joint.equals("или") || joint.equals(",")) {
            return day(matcher.group("day"), grammaticalCase) + (joint.equals(",") ? ", " : " " + joint + " ")
                    + day(last, grammaticalCase) + " " + month + year;
        }
        return (governor.equals("с") ? "" : "с ") + day(matcher.group("day"), GrammaticalCase.GENITIVE) + " по "
                + day(last, GrammaticalCase.ACCUSATIVE) + " " + month + year;
    }

    private static String numeric(Matcher matcher, String governor) {
        return day(matcher.group("day"), dayCase(governor)) + " " + month(matcher) + " "
                + yearOf(matcher.group("year"));
    }

    private static String month(Matcher matcher) {
        return MONTHS.get(Integer.parseInt(matcher.group("month")) - 1);
    }

    /** «на двадцать пятое», «к двадцать пятому», else the genitive of a date. */
    private static GrammaticalCase dayCase(String governor) {
        if (TILL.contains(governor)) {
            return GrammaticalCase.ACCUSATIVE;
        }
        if (NAMING.contains(governor)) {
            return GrammaticalCase.NOMINATIVE;
        }
        return Governors.caseAfter(governor) == GrammaticalCase.DATIVE
                ? GrammaticalCase.DATIVE
                : GrammaticalCase.GENITIVE;
    }

    private static String day(String day, GrammaticalCase grammaticalCase) {
        return RussianNumerals.ordinal(Integer.parseInt(day), grammaticalCase, GrammaticalGender.NEUTER);
    }

    private static String yearOf(String year) {
        int number = Integer.parseInt(year);
        int full = year.length() == 2 ? (number < 70 ? 2000 + number : 1900 + number) : number;
        return RussianNumerals.ordinal(full, GrammaticalCase.GENITIVE, GrammaticalGender.MASCULINE) + " года";
    }

    private static String year(Matcher matcher, String governor) {
        GrammaticalCase grammaticalCase = switch (matcher.group("word")) {
            case "года" -> GrammaticalCase.GENITIVE;
            case "году" ->
                Governors.caseAfter(governor) == GrammaticalCase.DATIVE
                        ? GrammaticalCase.DATIVE
                        : GrammaticalCase.PREPOSITIONAL;
            case "годом" -> GrammaticalCase.INSTRUMENTAL;
            case "год" -> GrammaticalCase.NOMINATIVE;
            default -> shortYearCase(governor);
        };
        String word = switch (grammaticalCase) {
            case GENITIVE -> "года";
            case PREPOSITIONAL, DATIVE -> "году";
            case INSTRUMENTAL -> "годом";
            case NOMINATIVE, ACCUSATIVE -> "год";
        };
        return RussianNumerals.ordinal(
                        Long.parseLong(matcher.group("year")), grammaticalCase, GrammaticalGender.MASCULINE)
                + " " + word;
    }

    private static GrammaticalCase shortYearCase(String governor) {
        if (governor.equals("в") || governor.equals("о")) {
            return GrammaticalCase.PREPOSITIONAL;
        }
        GrammaticalCase governed = Governors.caseAfter(governor);
        return governed == GrammaticalCase.NOMINATIVE ? GrammaticalCase.GENITIVE : governed;
    }

    private static String dayOfMonth(Matcher matcher) {
        String word = matcher.group("word");
        GrammaticalCase grammaticalCase = switch (word) {
            case "числа" -> GrammaticalCase.GENITIVE;
            case "числу" -> GrammaticalCase.DATIVE;
            case "числе" -> GrammaticalCase.PREPOSITIONAL;
            default -> GrammaticalCase.NOMINATIVE;
        };
        return day(matcher.group("day"), grammaticalCase) + " " + word;
    }
}
