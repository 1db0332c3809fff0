package io.salesvoice.common.russian;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a number has to agree with: the noun after it, which stands there as the writer declined it, and the word before.
 * Endings decide; the few nouns that mislead are listed.
 */
record CountedNoun(GrammaticalCase grammaticalCase, GrammaticalGender gender, String noun) {
    private static final Set<String> FUNCTION_WORDS = Set.of(
            "и",
            "или",
            "а",
            "но",
            "до",
            "от",
            "из",
            "в",
            "на",
            "по",
            "за",
            "с",
            "со",
            "к",
            "у",
            "о",
            "об",
            "для",
            "при",
            "мы",
            "вы",
            "они",
            "он",
            "она",
            "не",
            "ни",
            "если",
            "это",
            "что",
            "как",
            "чем",
            "есть",
            "были",
            "было",
            "была",
            "был",
            "готов",
            "готова",
            "готовы",
            "подходит",
            "включает",
            "только",
            "уже",
            "еще",
            "также",
            "либо",
            "без");
    private static final Set<String> DAY_PARTS = Set.of("утра", "вечера", "ночи");
    private static final Set<String> GENITIVE_SINGULAR = Set.of(
            "дня",
            "часа",
            "рубля",
            "месяца",
            "года",
            "процента",
            "человека",
            "килограмма",
            "литра",
            "грамма",
            "метра",
            "офиса",
            "сотрудника",
            "стакана",
            "раза",
            "доллара",
            "градуса",
            "этажа",
            "договора",
            "клиента");
    private static final Set<String> MASCULINE_SOFT = Set.of(
            "день", "рубль", "гость", "путь", "дождь", "уровень", "июнь", "июль", "апрель", "модуль", "стиль", "ноль");
    private static final Set<String> MASCULINE_IN_A = Set.of("мужчины", "коллеги", "мужчина");
    private static final Set<String> GENITIVE_PLURAL_BARE = Set.of(
            "человек",
            "раз",
            "лет",
            "минут",
            "секунд",
            "недель",
            "штук",
            "тонн",
            "тысяч",
            "копеек",
            "машин",
            "суток",
            "мест",
            "писем",
            "слов",
            "кофемашин",
            "комнат",
            "стран",
            "компаний",
            "дней",
            "сотен",
            "услуг",
            "задач",
            "встреч",
            "групп");
    private static final Set<String> FEMININE_IN_E = Set.of(
            "неделе",
            "минуте",
            "секунде",
            "машине",
            "кофемашине",
            "группе",
            "чашке",
            "заявке",
            "сделке",
            "штуке",
            "тысяче",
            "встрече",
            "задаче",
            "услуге",
            "упаковке",
            "пачке",
            "точке",
            "комнате",
            "квартире",
            "карте",
            "доставке");
    private static final Set<String> NOT_DATIVE = Set.of("реклам", "дам", "драм", "грамм", "килограмм", "программ");
    private static final Pattern ADJECTIVE =
            Pattern.compile("[а-я]+(?:ых|их|ые|ый|ий|ой|ая|яя|ое|ее|ого|его|ую|юю|ым|ими|ыми)");
    private static final Pattern NOUN_LIKE_ADJECTIVE = Pattern.compile(".*(?:ний|тий|ций|рий|вий|лий)");
    private static final Pattern CHAIN =
            Pattern.compile("\\s*(?:до|по|или|и|[-–—])\\s*\\d[\\d\\s]*(?:,\\d+)?(?=\\s*[А-Яа-яЁё])");

    /**
     * @param at index after the number
     * @param number its whole part
     * @param governor the word before the number
     */
    static CountedNoun of(WrittenText text, int at, long number, String governor) {
        GrammaticalCase governed = Governors.caseAfter(governor);
        String noun = noun(text, at);
        if (text.wordAfter(at).equals("из") && governor.equals("в")) {
            return new CountedNoun(GrammaticalCase.PREPOSITIONAL, GrammaticalGender.MASCULINE, "");
        }
        if (Governors.isLabel(governor)) {
            return new CountedNoun(GrammaticalCase.NOMINATIVE, GrammaticalGender.MASCULINE, "");
        }
        if (noun.isEmpty() || DAY_PARTS.contains(noun)) {
            return new CountedNoun(governed, GrammaticalGender.MASCULINE, noun);
        }
        long lastTwo = Math.abs(number % 100);
        long last = lastTwo % 10;
        boolean teen = lastTwo >= 11 && lastTwo <= 14;
        if (last == 1 && !teen) {
            return one(noun, governor, governed);
        }
        return oblique(noun, governed, last >= 2 && last <= 4 && !teen);
    }

    /** The noun, past adjectives and past «до 5»; empty when no noun follows. */
    private static String noun(WrittenText text, int at) {
        int place = at;
        Matcher chain = text.match(CHAIN, place);
        if (chain != null) {
            place = chain.end();
        }
        String word = text.wordAfter(place);
        for (int skipped = 0; skipped < 3 && ADJECTIVE.matcher(word).matches(); skipped++) {
            int next = text.wordStart(place) + word.length();
            String following = text.wordAfter(next);
            boolean nounItself = NOUN_LIKE_ADJECTIVE.matcher(word).matches() || following.isEmpty();
            if (nounItself || FUNCTION_WORDS.contains(following)) {
                break;
            }
            place = next;
            word = following;
        }
        return FUNCTION_WORDS.contains(word) ? "" : word;
    }

    /** «1 заявка», «21 сделку», «1 чашки», «от 21 дня». */
    private static CountedNoun one(String noun, String governor, GrammaticalCase governed) {
        boolean genitive = governed == GrammaticalCase.GENITIVE;
        if (noun.endsWith("ью")) {
            return agree(GrammaticalCase.INSTRUMENTAL, GrammaticalGender.FEMININE, noun);
        }
        if (noun.endsWith("ой") || noun.endsWith("ей")) {
            return agree(GrammaticalCase.INSTRUMENTAL, GrammaticalGender.FEMININE, noun);
        }
        if ((noun.endsWith("ом") || noun.endsWith("ем")) && (genitive || governed == GrammaticalCase.INSTRUMENTAL)) {
            return agree(GrammaticalCase.INSTRUMENTAL, GrammaticalGender.MASCULINE, noun);
        }
        return switch (noun.charAt(noun.length() - 1)) {
            case 'а', 'я' ->
                genitive || GENITIVE_SINGULAR.contains(noun)
                        ? agree(GrammaticalCase.GENITIVE, GrammaticalGender.MASCULINE, noun)
                        : agree(
                                GrammaticalCase.NOMINATIVE,
                                MASCULINE_IN_A.contains(noun)
                                        ? GrammaticalGender.MASCULINE
                                        : GrammaticalGender.FEMININE,
                                noun);
            case 'у', 'ю' ->
                governed == GrammaticalCase.DATIVE || governor.equals("по")
                        ? agree(GrammaticalCase.DATIVE, GrammaticalGender.MASCULINE, noun)
                        : agree(GrammaticalCase.ACCUSATIVE, GrammaticalGender.FEMININE, noun);
            case 'ы', 'и' -> agree(GrammaticalCase.GENITIVE, GrammaticalGender.FEMININE, noun);
            case 'о' -> agree(governed, GrammaticalGender.NEUTER, noun);
            case 'е' -> oneInE(noun, governed);
            case 'ь' -> {
                boolean masculine = MASCULINE_SOFT.contains(noun) || noun.endsWith("тель") || noun.endsWith("арь");
                yield agree(governed, masculine ? GrammaticalGender.MASCULINE : GrammaticalGender.FEMININE, noun);
            }
            default -> agree(genitive ? governed : direct(governed), GrammaticalGender.MASCULINE, noun);
        };
    }

    private static CountedNoun oneInE(String noun, GrammaticalCase governed) {
        if (noun.endsWith("ие") || noun.endsWith("ье") || noun.equals("кофе")) {
            GrammaticalGender gender = noun.equals("кофе") ? GrammaticalGender.MASCULINE : GrammaticalGender.NEUTER;
            return agree(governed, gender, noun);
        }
        boolean feminine = FEMININE_IN_E.contains(noun);
        GrammaticalCase oblique =
                governed == GrammaticalCase.DATIVE ? GrammaticalCase.DATIVE : GrammaticalCase.PREPOSITIONAL;
        return agree(oblique, feminine ? GrammaticalGender.FEMININE : GrammaticalGender.MASCULINE, noun);
    }

    private static CountedNoun oblique(String noun, GrammaticalCase governed, boolean few) {
        if (noun.endsWith("ами") || noun.endsWith("ями") || noun.equals("людьми")) {
            return agree(GrammaticalCase.INSTRUMENTAL, GrammaticalGender.MASCULINE, noun);
        }
        if ((noun.endsWith("ам") || noun.endsWith("ям")) && !NOT_DATIVE.contains(noun)) {
            return agree(GrammaticalCase.DATIVE, GrammaticalGender.MASCULINE, noun);
        }
        if (noun.endsWith("ах") || noun.endsWith("ях")) {
            return agree(GrammaticalCase.PREPOSITIONAL, GrammaticalGender.MASCULINE, noun);
        }
        if (!few) {
            return agree(governed, GrammaticalGender.MASCULINE, noun);
        }
        return switch (noun.charAt(noun.length() - 1)) {
            case 'и', 'ы' ->
                agree(
                        direct(governed),
                        MASCULINE_IN_A.contains(noun) ? GrammaticalGender.MASCULINE : GrammaticalGender.FEMININE,
                        noun);
            case 'а', 'я' -> agree(direct(governed), GrammaticalGender.MASCULINE, noun);
            default ->
                agree(
                        governed == GrammaticalCase.GENITIVE || isGenitivePlural(noun)
                                ? GrammaticalCase.GENITIVE
                                : governed,
                        GrammaticalGender.MASCULINE,
                        noun);
        };
    }

    /** Whether the form can only be the genitive plural: «заявок», «дней», «столов». */
    static boolean isGenitivePlural(String noun) {
        return GENITIVE_PLURAL_BARE.contains(noun)
                || noun.endsWith("ов")
                || noun.endsWith("ев")
                || noun.endsWith("ей")
                || noun.endsWith("ок")
                || noun.endsWith("ек")
                || noun.endsWith("ий");
    }

    private static GrammaticalCase direct(GrammaticalCase governed) {
        return governed == GrammaticalCase.ACCUSATIVE ? GrammaticalCase.ACCUSATIVE : GrammaticalCase.NOMINATIVE;
    }

    private static CountedNoun agree(GrammaticalCase grammaticalCase, GrammaticalGender gender, String noun) {
        return new CountedNoun(grammaticalCase, gender, noun);
    }
}
