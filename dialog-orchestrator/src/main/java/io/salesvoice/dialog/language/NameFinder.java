package io.salesvoice.dialog.language;

import io.salesvoice.common.russian.SpokenNumbers;
import io.salesvoice.dialog.domain.SlotContext;
import io.salesvoice.dialog.domain.SlotStatus;
import io.salesvoice.dialog.domain.SlotValue;
import io.salesvoice.dialog.domain.Slots;
import io.salesvoice.dialog.language.NameDictionary.GivenName;
import io.salesvoice.dialog.language.Utterance.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the caller is called.
 *
 * <p>«Меня зовут» takes any word that could be a name, «это» and «беспокоит» only a name of the dictionary, a bare word
 * counts only when the name was asked for. The value is in the nominative, with the patronymic when it was said; a
 * surname is left out.
 */
final class NameFinder {
    private static final double SURE = 0.95;
    private static final double PROBABLE = 0.75;
    private static final double GUESS = 0.6;
    private static final int SHORT_ANSWER = 3;

    private static final List<List<String>> STRONG_FRAMES = phrases(
            "меня зовут,зовут меня,меня звать,звать меня,мое имя,имя мое,зовите меня,называйте меня,зовут,звать");
    private static final List<List<String>> WEAK_FRAMES = phrases(
            "это,беспокоит,говорит,на связи,с вами,я,имя,запишите,на имя,обращайтесь,зовите,можно просто,просто");
    private static final Set<String> NOT_OF_THE_CALLER = words("вас тебя его ее их как");
    private static final Set<String> BETWEEN =
            words("просто ну значит вообще э ээ эээ эм мм ммм тоже кстати так говорит меня зовут пусть будет допустим");
    private static final Set<String> BETWEEN_DENIED = words("а меня зовут я это же");
    private static final Set<String> AROUND = words(
            "да ну конечно пожалуйста здравствуйте хорошо меня можно просто зовите"
                    + " зовут давайте ага угу так имя мое это я э эм алло добрый день вечер утро привет а и вот запишите"
                    + " пишите звать обращайтесь ой нет говорю неправильно неверно ээ эээ мм ммм пусть будет допустим какой какая");
    /** Names that are also everyday words: taken only from a capital letter or when the name was asked for. */
    private static final Set<String> EVERYDAY =
            words("вера надежда любовь слава роман марк лев роза лада мира рая света гена"
                    + " мила поля тома серый мага муса али нана тина ян ия сава лука сева ника вита султан венера злата"
                    + " спартак малик свят клим тая марта ева лина май мая дина маня сеня соня карен тиша тима");

    private static final Set<String> NEVER = words(
            "да нет ну не что как где кто когда почему зачем сколько какой какая какие это"
                    + " этот вот так там тут здесь уже еще или либо если чтобы потому пока ладно хорошо понятно ясно спасибо"
                    + " пожалуйста алло здравствуйте привет день вечер утро меня мне мой моя мое вас вам ваш нас нам наш я ты"
                    + " вы он она оно они мы никак ничего никто неважно важно зачем-то просто можно нужно надо буду хочу могу"
                    + " человек менеджер оператор директор бухгалтер секретарь офис компания фирма робот бот секунду минуту"
                    + " сейчас потом позже завтра сегодня послезавтра один два три четыре пять шесть семь восемь девять десять"
                    + " кофе зерно машина кофемашина тариф подписка чай молоко доставка цена договор номер телефон почта адрес"
                    + " звоню насчет по поводу для из от до без при про над под и а но же ли бы рад рада говорю слушаю звонил"
                    + " звонила имя фамилия отчество скажу отстаньте знать тебе вам дело какое разница все равно инкогнито"
                    + " почем дорого дешево дешевле подешевле дороговато крепче секрет тайна запишите извините простите подождите повторите уточнить узнать заказать купить скажите подскажите");

    private final Set<String> notNames = notNames();
    private final NameDictionary names;
    private final CityFinder cities;
    private final Predicate<String> product;

    NameFinder(NameDictionary names, CityFinder cities, Predicate<String> product) {
        this.names = names;
        this.cities = cities;
        this.product = product;
    }

    private record Found(String name, double confidence, int length) {}

    @Nullable
    SlotValue find(Utterance utterance, SlotContext context) {
        boolean expected = Slots.NAME.equals(context.expectedSlot());
        SlotValue replaced = replaced(utterance, expected);
        if (replaced != null) {
            return replaced;
        }
        Found found = inFrame(utterance, expected);
        if (found == null && expected) {
            found = bare(utterance);
        }
        if (found == null) {
            return null;
        }
        String before = Earlier.value(context, Slots.NAME);
        boolean correction =
                before != null && !before.equals(found.name()) && (expected || Corrections.begin(utterance.digits()));
        return new SlotValue(Slots.NAME, found.name(), found.confidence(), SlotStatus.COMPLETE, correction);
    }

    /** «не Иван, а Игорь», «Игорь, а не Иван». */
    private @Nullable SlotValue replaced(Utterance utterance, boolean expected) {
        for (int i = 0; i < utterance.words().size(); i++) {
            if (!utterance.word(i).equals("не")) {
                continue;
            }
            Found denied = nameAt(utterance, i + 1, false);
            if (denied == null) {
                continue;
            }
            int next = i + 1 + denied.length();
            while (BETWEEN_DENIED.contains(utterance.word(next))) {
                next++;
            }
            Found right = nameAt(utterance, next, expected);
            if (right == null) {
                int previous = i - 1;
                while (BETWEEN_DENIED.contains(utterance.word(previous))) {
                    previous--;
                }
                right = nameAt(utterance, previous, false);
            }
            if (right != null) {
                return new SlotValue(Slots.NAME, right.name(), right.confidence(), SlotStatus.COMPLETE, true);
            }
        }
        return null;
    }

    private @Nullable Found inFrame(Utterance utterance, boolean expected) {
        for (List<String> frame : STRONG_FRAMES) {
            Found found = inFrame(utterance, frame, true, expected);
            if (found != null) {
                return found;
            }
        }
        for (List<String> frame : WEAK_FRAMES) {
            Found found = inFrame(utterance, frame, false, expected);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Found inFrame(Utterance utterance, List<String> frame, boolean strong, boolean expected) {
        for (int i = 0; i + frame.size() <= utterance.words().size(); i++) {
            if (!matches(utterance, i, frame) || isOfAnother(utterance, i, frame)) {
                continue;
            }
            int at = i + frame.size();
            while (BETWEEN.contains(utterance.word(at))) {
                at++;
            }
            Found after = nameAt(utterance, at, strong);
            if (after != null && (strong || isSurelyAName(utterance, at, expected))) {
                return after;
            }
            Found before = nameBefore(utterance, i);
            boolean lookBack = strong || Set.of("беспокоит", "говорит", "на").contains(frame.getFirst());
            if (lookBack && before != null) {
                return before;
            }
        }
        return null;
    }

    /** «как вас зовут», «его зовут». */
    private static boolean isOfAnother(Utterance utterance, int at, List<String> frame) {
        boolean naming = frame.contains("зовут") || frame.contains("звать") || frame.contains("имя");
        return naming && NOT_OF_THE_CALLER.contains(utterance.word(at - 1));
    }

    private @Nullable Found nameBefore(Utterance utterance, int end) {
        Found two = end >= 2 ? nameAt(utterance, end - 2, false) : null;
        if (two != null && two.length() == 2) {
            return two;
        }
        return nameAt(utterance, end - 1, false);
    }

    private boolean isSurelyAName(Utterance utterance, int at, boolean expected) {
        Word word = utterance.words().get(at);
        GivenName name = names.find(word.text());
        if (name == null) {
            return false;
        }
        return expected || name.direct() && (!EVERYDAY.contains(word.text()) || word.capitalized());
    }

    /** The answer to «Как к вам обращаться?» without a frame. */
    private @Nullable Found bare(Utterance utterance) {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < utterance.words().size(); i++) {
            if (!AROUND.contains(utterance.word(i))) {
                left.add(i);
            }
        }
        boolean isShort = left.size() <= SHORT_ANSWER;
        for (int i : left) {
            Found found = nameAt(utterance, i, false);
            boolean governed = Set.of("с", "у", "от", "для", "к", "про", "не").contains(utterance.word(i - 1));
            if (found != null && !governed) {
                return isShort ? found : new Found(found.name(), PROBABLE, found.length());
            }
        }
        if (!isShort || left.isEmpty()) {
            return null;
        }
        boolean nothingElse = left.size() == 1
                || left.stream().allMatch(i -> utterance.words().get(i).capitalized());
        return nameAt(
                utterance, left.getFirst(), nothingElse && !utterance.text().contains("?"));
    }

    /** A name that begins at a word. @param anyWord whether a word that is in no dictionary will do */
    private @Nullable Found nameAt(Utterance utterance, int at, boolean anyWord) {
        if (at < 0 || at >= utterance.words().size()) {
            return null;
        }
        Word word = utterance.words().get(at);
        Patronymic next = at + 1 < utterance.words().size()
                ? Patronymic.of(utterance.words().get(at + 1).said())
                : null;
        GivenName given = names.find(word.text(), next == null ? null : next.feminine());
        if (given != null) {
            return next == null
                    ? new Found(given.nominative(), SURE, 1)
                    : new Found(given.nominative() + " " + next.nominative(), SURE, 2);
        }
        Patronymic alone = Patronymic.of(word.said());
        if (alone != null && (anyWord || word.text().length() > 6)) {
            return new Found(alone.nominative(), PROBABLE, 1);
        }
        if (!anyWord || !couldBeAName(word.text())) {
            return null;
        }
        GivenName misheard = names.findMisheard(word.text());
        if (misheard != null) {
            return new Found(misheard.nominative(), PROBABLE, 1);
        }
        GivenName second = names.find(utterance.word(at + 1));
        if (second != null && second.direct()) {
            return nameAt(utterance, at + 1, false);
        }
        String name = NameDictionary.capitalize(word.said());
        return next == null ? new Found(name, GUESS, 1) : new Found(name + " " + next.nominative(), PROBABLE, 2);
    }

    private boolean couldBeAName(String word) {
        return word.length() >= 2
                && !NEVER.contains(word)
                && !notNames.contains(word)
                && word.matches("[а-я]+(?:-[а-я]+)?|[a-z]+")
                && !word.matches(
                        ".{2,}(?:ться|тся|ете|ите|ешь|ишь|уют|ают|ого|ему|ыми|ое|ее|ые|ие|ть|йте|аю|яю|ую|но|ция|ость|ство|ание|ение)")
                && SpokenNumbers.parse(word).isEmpty()
                && !product.test(word)
                && !cities.isCity(word);
    }

    private static boolean matches(Utterance utterance, int at, List<String> frame) {
        for (int i = 0; i < frame.size(); i++) {
            if (!utterance.word(at + i).equals(frame.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> notNames() {
        return LanguageResource.lines("no-names.txt").stream()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<List<String>> phrases(String list) {
        return Arrays.stream(list.split(","))
                .map(phrase -> List.of(phrase.split(" ")))
                .toList();
    }

    private static Set<String> words(String list) {
        return Set.copyOf(Arrays.asList(list.split("\\s+")));
    }
}
