package io.salesvoice.dialog.language;

import io.salesvoice.common.russian.NumberSpan;
import io.salesvoice.common.russian.SpokenNumbers;
import io.salesvoice.dialog.domain.SlotContext;
import io.salesvoice.dialog.domain.SlotStatus;
import io.salesvoice.dialog.domain.SlotValue;
import io.salesvoice.dialog.domain.Slots;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many people: «нас человек двадцать», «около тридцати», «пятеро», «полторы сотни». Of a range the larger, so that
 * what is proposed is enough for all.
 */
final class PeopleFinder {
    private static final double SURE = 0.95;
    private static final double BARE = 0.85;
    private static final int MOST = 1_000_000;
    private static final String UNIT =
            "(?:человек\\w*|чел|сотрудник\\w*|людей|людям|народу?|работник\\w*|персон\\w*|душ|коллег"
                    + "|работающих|пользовател\\w*)\\b";
    private static final String ABOUT =
            "(?:(?:так|где-то|где то|примерно|около|наверное|приблизительно|порядка|под|до|на|всего|тут"
                    + "|здесь|сейчас|уже|больше|более|меньше|не|человек|в офисе|в штате|работает|будет|там|плюс-минус|ну"
                    + "|максимум|минимум|чуть|свыше|от|с)[\\s,]+)*";
    private static final String NUMBER = "(\\d{1,7})(?:(?:\\s*[-–—]\\s*|,? ?(?:или|до|а то и|,) ?)(\\d{1,7}))?";
    private static final String NOT_COUNTED =
            "(?![\\d:.%-]|\\s*(?:руб|₽|тыс|кг|кило|чаш|час|минут|дн|день|раз|процент|литр|этаж|числа|год|лет|го\\b|\\d))";

    private static final List<Pattern> PLAIN = List.of(
            RussianPattern.of(NUMBER + "(?: с чем-то| с лишним| с небольшим|-ти)?\\s+" + UNIT),
            RussianPattern.of(UNIT + "[\\s,]+" + ABOUT + NUMBER + NOT_COUNTED),
            RussianPattern.of(
                    "\\b(?:нас|у нас|нас в офисе|в офисе|в штате|коллектив\\w*|в компании|штат|команда)[\\s,]+" + ABOUT
                            + NUMBER + NOT_COUNTED));
    private static final Pattern BARE_NUMBER = RussianPattern.of(
            "(?<!\\bв )(?<!\\bво )(?<!\\bк )(?<!\\bпосле )(?<!\\bчерез )(?<!\\d)(?<!:)" + NUMBER + NOT_COUNTED);
    private static final Pattern TENS = RussianPattern.of("\\b(?:(\\d+(?:,\\d)?) )?десят(?:ок|ка|ков|ку|очек)\\b");
    private static final Pattern HUNDREDS = RussianPattern.of("\\b(?:(\\d+(?:,\\d)?) )?сот(?:ня|ни|ен|ню)\\b");
    private static final Pattern WORDS = RussianPattern.of("\\b(?:полсотни|пол сотни)\\b");
    private static final Pattern PAIR = RussianPattern.of("\\bпар[ау] " + UNIT);
    private static final Pattern HALF_BEFORE = RussianPattern.of("полтор[аы] (десятк|сотн)");
    private static final Pattern ABOUT_PEOPLE = RussianPattern.of("\\bнас\\b|" + UNIT + "|в офисе|в штате");

    @Nullable
    SlotValue find(Utterance utterance, SlotContext context) {
        boolean expected = Slots.PEOPLE.equals(context.expectedSlot());
        List<String> parts = Corrections.parts(counted(utterance.digits()));
        boolean aboutPeople = ABOUT_PEOPLE.matcher(utterance.digits()).find();
        Integer people = null;
        boolean sure = false;
        int found = 0;
        for (String part : parts) {
            Integer plain = plain(part);
            Integer value = plain != null ? plain : expected || found > 0 ? bare(part) : null;
            if (value != null) {
                people = value;
                sure = plain != null;
                found++;
            }
        }
        if (people == null && (expected || aboutPeople)) {
            people = collective(utterance);
            sure = aboutPeople;
        }
        if (people == null || people < 1 || people > MOST) {
            return null;
        }
        String before = Earlier.value(context, Slots.PEOPLE);
        boolean correction = found > 1
                || before != null && !before.equals(people.toString()) && Corrections.begin(utterance.digits());
        return new SlotValue(Slots.PEOPLE, people.toString(), sure ? SURE : BARE, SlotStatus.COMPLETE, correction);
    }

    /** «полтора десятка» and the like in digits. */
    private static String counted(String text) {
        String digits = HALF_BEFORE.matcher(text).replaceAll("1,5 $1");
        digits = multiplied(TENS, digits, 10);
        digits = multiplied(HUNDREDS, digits, 100);
        digits = WORDS.matcher(digits).replaceAll("50");
        return PAIR.matcher(digits).replaceAll("2 человек");
    }

    private static String multiplied(Pattern pattern, String text, int by) {
        return pattern.matcher(text).replaceAll(match -> {
            String count = match.group(1);
            return count == null
                    ? Integer.toString(by)
                    : new BigDecimal(count.replace(',', '.'))
                            .multiply(BigDecimal.valueOf(by))
                            .toBigInteger()
                            .toString();
        });
    }

    private static @Nullable Integer plain(String text) {
        for (Pattern pattern : PLAIN) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                return larger(matcher);
            }
        }
        return null;
    }

    private static @Nullable Integer bare(String text) {
        Matcher matcher = BARE_NUMBER.matcher(text);
        return matcher.find() ? larger(matcher) : null;
    }

    private static Integer larger(Matcher matcher) {
        int first = Integer.parseInt(matcher.group(1));
        String second = matcher.group(2);
        return second == null ? first : Math.max(first, Integer.parseInt(second));
    }

    /** «нас пятеро», «один». */
    private static @Nullable Integer collective(Utterance utterance) {
        for (NumberSpan span : SpokenNumbers.parse(utterance.digits())) {
            boolean one = span.kind() == NumberSpan.Kind.CARDINAL && span.longValue() == 1;
            if (span.kind() == NumberSpan.Kind.COLLECTIVE || one) {
                return (int) span.longValue();
            }
        }
        return null;
    }
}
