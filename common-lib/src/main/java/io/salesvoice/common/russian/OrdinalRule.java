package io.salesvoice.common.russian;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers with an ending or a word joined on: «5-й», «2-х», «14-дневный», «100%-ный»; floors and centuries. */
final class OrdinalRule implements SpeakingRule {
    private static final Pattern ENDING = Pattern.compile(
            "(\\d{1,4})[-‑]?(ого|его|ому|ему|ыми|ьем|ем|ый|ий|ой|ая|ое|ые|ых|ым|ую|ья|ье|го|му|ти|мя|ми|ю|й|я|е|м|х|и)(?!\\p{L})");
    private static final Pattern COMPOUND = Pattern.compile("(\\d{1,4})[-‑]([а-яё]{4,})");
    private static final Pattern PERCENT =
            Pattern.compile("(\\d{1,3})\\s?%-?н(ый|ая|ое|ые|ого|ой|ых|ым|ую|ом|ому)(?!\\p{L})");
    private static final Pattern COUNTED_PLACE = Pattern.compile(
            "(\\d{1,3})\\s(этаж|этажа|этажу|этажом|этаже|подъезд|подъезда|подъезду|подъезде|квартал|квартала|квартале|век|века|веке|класс|класса|классе)(?!\\p{L})");
    private static final Set<String> PLACES = Set.of("в", "на", "о", "об", "при", "во");
    private static final Map<String, Ending> ENDINGS = Map.ofEntries(
            Map.entry("ый", new Ending(GrammaticalCase.NOMINATIVE, GrammaticalGender.MASCULINE)),
            Map.entry("ий", new Ending(GrammaticalCase.NOMINATIVE, GrammaticalGender.MASCULINE)),
            Map.entry("й", new Ending(GrammaticalCase.NOMINATIVE, GrammaticalGender.MASCULINE)),
            Map.entry("ой", new Ending(GrammaticalCase.GENITIVE, GrammaticalGender.FEMININE)),
            Map.entry("ая", new Ending(GrammaticalCase.NOMINATIVE, GrammaticalGender.FEMININE)),
            Map.entry("ья", new Ending(GrammaticalCase.NOMINATIVE, GrammaticalGender.FEMININE)),
            Map.entry("я", new Ending(GrammaticalCase.NOMINATIVE, GrammaticalGender.FEMININE)),
            Map.entry("ое", new Ending(GrammaticalCase.NOMINATIVE, GrammaticalGender.NEUTER)),
            Map.entry("ье", new Ending(GrammaticalCase.NOMINATIVE, GrammaticalGender.NEUTER)),
            Map.entry("е", new Ending(GrammaticalCase.NOMINATIVE, GrammaticalGender.NEUTER)),
            Map.entry("ые", new Ending(GrammaticalCase.NOMINATIVE, GrammaticalGender.PLURAL)),
            Map.entry("ых", new Ending(GrammaticalCase.GENITIVE, GrammaticalGender.PLURAL)),
            Map.entry("х", new Ending(GrammaticalCase.GENITIVE, GrammaticalGender.PLURAL)),
            Map.entry("ыми", new Ending(GrammaticalCase.INSTRUMENTAL, GrammaticalGender.PLURAL)),
            Map.entry("ми", new Ending(GrammaticalCase.INSTRUMENTAL, GrammaticalGender.PLURAL)),
            Map.entry("ого", new Ending(GrammaticalCase.GENITIVE, GrammaticalGender.MASCULINE)),
            Map.entry("его", new Ending(GrammaticalCase.GENITIVE, GrammaticalGender.MASCULINE)),
            Map.entry("го", new Ending(GrammaticalCase.GENITIVE, GrammaticalGender.MASCULINE)),
            Map.entry("ому", new Ending(GrammaticalCase.DATIVE, GrammaticalGender.MASCULINE)),
            Map.entry("ему", new Ending(GrammaticalCase.DATIVE, GrammaticalGender.MASCULINE)),
            Map.entry("му", new Ending(GrammaticalCase.DATIVE, GrammaticalGender.MASCULINE)),
            Map.entry("ем", new Ending(GrammaticalCase.INSTRUMENTAL, GrammaticalGender.MASCULINE)),
            Map.entry("ьем", new Ending(GrammaticalCase.INSTRUMENTAL, GrammaticalGender.MASCULINE)),
            Map.entry("ым", new Ending(GrammaticalCase.INSTRUMENTAL, GrammaticalGender.MASCULINE)),
            Map.entry("м", new Ending(GrammaticalCase.INSTRUMENTAL, GrammaticalGender.MASCULINE)),
            Map.entry("ую", new Ending(GrammaticalCase.ACCUSATIVE, GrammaticalGender.FEMININE)),
            Map.entry("ю", new Ending(GrammaticalCase.ACCUSATIVE, GrammaticalGender.FEMININE)));

    private record Ending(GrammaticalCase grammaticalCase, GrammaticalGender gender) {}

    @Override
    public @Nullable Replacement apply(WrittenText text, int at) {
        Matcher percent = text.match(PERCENT, at);
        if (percent != null) {
            return new Replacement(percent.end(), prefix(percent.group(1)) + "процентн" + percent.group(2));
        }
        Matcher ending = text.match(ENDING, at);
        if (ending != null) {
            return new Replacement(ending.end(), ended(text, at, ending));
        }
        Matcher compound = text.match(COMPOUND, at);
        if (compound != null) {
            return new Replacement(compound.end(), prefix(compound.group(1)) + compound.group(2));
        }
        Matcher place = text.match(COUNTED_PLACE, at);
        return place == null ? null : place(text, at, place);
    }

    private static String prefix(String digits) {
        return RussianNumerals.prefix(Long.parseLong(digits));
    }

    private static String ended(WrittenText text, int at, Matcher matcher) {
        long number = Long.parseLong(matcher.group(1));
        String ending = matcher.group(2);
        boolean few = number % 10 >= 2 && number % 10 <= 4 && (number < 10 || number > 20);
        if (ending.equals("ти") || ending.equals("и") || ending.equals("х") && few && number < 100) {
            return RussianNumerals.cardinal(number, GrammaticalCase.GENITIVE, GrammaticalGender.MASCULINE);
        }
        if (ending.equals("мя") || ending.equals("ми") && few) {
            return RussianNumerals.cardinal(number, GrammaticalCase.INSTRUMENTAL, GrammaticalGender.MASCULINE);
        }
        if (ending.equals("м") && few && text.wordAfter(matcher.end()).endsWith("ам")) {
            return RussianNumerals.cardinal(number, GrammaticalCase.DATIVE, GrammaticalGender.MASCULINE);
        }
        Ending meant =
                ENDINGS.getOrDefault(ending, new Ending(GrammaticalCase.NOMINATIVE, GrammaticalGender.MASCULINE));
        String governor = text.governor(at);
        if (ending.endsWith("м") && !ending.equals("ым") && PLACES.contains(governor)) {
            meant = new Ending(GrammaticalCase.PREPOSITIONAL, GrammaticalGender.MASCULINE);
        }
        if (ending.equals("й") && Governors.governs(governor) && isFeminineOblique(text.wordAfter(matcher.end()))) {
            meant = new Ending(GrammaticalCase.GENITIVE, GrammaticalGender.FEMININE);
        }
        return RussianNumerals.ordinal(number, meant.grammaticalCase(), meant.gender());
    }

    /** «на 5-й улице», «до 3-й линии». */
    private static boolean isFeminineOblique(String noun) {
        return noun.endsWith("е") || noun.endsWith("и") || noun.endsWith("ы");
    }

    /** «на 5 этаже» is the fifth floor; «5 этажей» are counted. */
    private static @Nullable Replacement place(WrittenText text, int at, Matcher matcher) {
        long number = Long.parseLong(matcher.group(1));
        String noun = matcher.group(2);
        boolean genitive = noun.endsWith("а");
        boolean counted = genitive
                && Plural.of(number, "", "few", "").equals("few")
                && Governors.caseAfter(text.governor(at)) != GrammaticalCase.GENITIVE;
        if (counted) {
            return null;
        }
        GrammaticalCase grammaticalCase = switch (noun.charAt(noun.length() - 1)) {
            case 'а' -> GrammaticalCase.GENITIVE;
            case 'у' -> GrammaticalCase.DATIVE;
            case 'м' -> GrammaticalCase.INSTRUMENTAL;
            case 'е' -> GrammaticalCase.PREPOSITIONAL;
            default -> GrammaticalCase.NOMINATIVE;
        };
        return new Replacement(
                matcher.end(1), RussianNumerals.ordinal(number, grammaticalCase, GrammaticalGender.MASCULINE));
    }
}
