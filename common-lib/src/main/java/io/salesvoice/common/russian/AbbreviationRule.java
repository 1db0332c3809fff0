package io.salesvoice.common.russian;

import java.util.Comparator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shortened words that are not units: «т.е.», «и т.д.», «ул.», «г. Москва», «НДС». */
final class AbbreviationRule implements SpeakingRule {
    private static final Map<String, String> SAID = WordList.pairs("abbreviations.tsv");
    private static final Pattern PATTERN = Pattern.compile("(?:"
            + SAID.keySet().stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(AbbreviationRule::pattern)
                    .collect(Collectors.joining("|"))
            + ")");
    private static final Map<String, Noun> ADDRESS = Map.of(
            "ул.",
            Noun.feminine("улиц", "улицы", "улиц"),
            "г.",
            Noun.masculine("город", "города", "городов"),
            "пр.",
            Noun.masculine("проспект", "проспекты", "проспектов"),
            "пр-т",
            Noun.masculine("проспект", "проспекты", "проспектов"),
            "просп.",
            Noun.masculine("проспект", "проспекты", "проспектов"),
            "пер.",
            Noun.of(
                    GrammaticalGender.MASCULINE,
                    "переулок переулка переулку переулок переулком переулке переулки переулков переулкам переулки "
                            + "переулками переулках"),
            "пл.",
            Noun.of(
                    GrammaticalGender.FEMININE,
                    "площадь площади площади площадь площадью площади площади площадей площадям площади площадями "
                            + "площадях"),
            "ш.",
            Noun.of(
                    GrammaticalGender.NEUTER,
                    "шоссе шоссе шоссе шоссе шоссе шоссе шоссе шоссе шоссе шоссе шоссе шоссе"));
    private static final Pattern ADDRESS_PATTERN =
            Pattern.compile("(ул\\.|г\\.|пр\\.|пр-т|просп\\.|пер\\.|пл\\.|ш\\.)(?=\\s?[А-ЯЁ\\d])");
    private static final Pattern BEFORE_NUMBER =
            Pattern.compile("(д|кв|корп|стр|оф|эт|каб|доб|п|ст|тел|вн|комн|стр-е|лит|под)\\.?\\s?(?=№?\\s?\\d)");
    private static final Map<String, String> NUMBERED = Map.ofEntries(
            Map.entry("д", "дом"),
            Map.entry("кв", "квартира"),
            Map.entry("корп", "корпус"),
            Map.entry("стр", "строение"),
            Map.entry("оф", "офис"),
            Map.entry("эт", "этаж"),
            Map.entry("каб", "кабинет"),
            Map.entry("доб", "добавочный"),
            Map.entry("п", "пункт"),
            Map.entry("ст", "статья"),
            Map.entry("вн", "внутренний"),
            Map.entry("комн", "комната"),
            Map.entry("под", "подъезд"));

    private static String pattern(String abbreviation) {
        String literal = Pattern.quote(abbreviation).replace(" ", "\\E[ \\u00a0]?\\Q");
        return abbreviation.endsWith(".") ? literal : literal + "(?![\\p{L}\\p{N}])";
    }

    @Override
    public @Nullable Replacement apply(WrittenText text, int at) {
        Matcher address = text.match(ADDRESS_PATTERN, at);
        if (address != null) {
            return address(text, at, address);
        }
        Matcher numbered = text.match(BEFORE_NUMBER, at);
        if (numbered != null && !numbered.group(1).equals("тел")) {
            String said = NUMBERED.get(numbered.group(1));
            if (said != null
                    && (numbered.group().contains(".") || numbered.group(1).length() > 2)) {
                return new Replacement(numbered.end(), said + " ");
            }
        }
        Matcher matcher = text.match(PATTERN, at);
        if (matcher == null) {
            return null;
        }
        String spoken = SAID.get(matcher.group().replace('\u00a0', ' '));
        if (spoken == null) {
            spoken = SAID.getOrDefault(respaced(matcher.group()), matcher.group());
        }
        boolean stop = matcher.group().endsWith(".") && endsSentence(text, matcher);
        return new Replacement(matcher.end(), stop ? spoken + "." : spoken);
    }

    /** «т.е.» stands in the list as «т. е.». */
    private static String respaced(String abbreviation) {
        return abbreviation.replaceAll("\\.(?=\\p{L})", ". ").replaceAll("^и(?=\\p{L}\\.)", "и ");
    }

    /** «и т.д.» may end a sentence; «т.е.» never does. */
    private static boolean endsSentence(WrittenText text, Matcher matcher) {
        if (text.textEnds(matcher.end())) {
            return true;
        }
        return matcher.group().startsWith("и ") && text.sentenceEnds(matcher.end());
    }

    private static Replacement address(WrittenText text, int at, Matcher matcher) {
        Noun noun = ADDRESS.get(matcher.group(1));
        String governor = text.governor(at);
        GrammaticalCase grammaticalCase = switch (governor) {
            case "в", "на", "о", "во" -> GrammaticalCase.PREPOSITIONAL;
            case "по" -> GrammaticalCase.DATIVE;
            default -> Governors.caseAfter(governor);
        };
        String spoken = noun == null ? matcher.group(1) : noun.singular(grammaticalCase);
        boolean joined = !WrittenText.isSpace(text.charAt(matcher.end()));
        return new Replacement(matcher.end(), joined ? spoken + " " : spoken);
    }
}
