package io.salesvoice.dialog.knowledge;

import io.salesvoice.dialog.knowledge.RussianWords.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Notices that something is asked for which the company's documents never speak of: «есть ли у вас капсулы», «сколько
 * стоит кофемашина джура». Words that only describe or act are not things.
 */
final class UnlistedThings {
    private static final int LONGEST_THING = 2;
    /** Words after which a thing is asked for. */
    private static final Set<String> ASKING = Set.copyOf(Arrays.asList(
            ("стоит стоят стоить стоимость цена цену цены почем продаете продается продаются есть купить заказать"
                            + " нужен нужна нужно нужны ищу ищем хотим хочу интересует интересуют привозите"
                            + " поставляете про")
                    .split(" ")));

    private static final Set<String> NO_THINGS = Set.copyOf(Arrays.asList(
            ("чтобы чтоб человек люди людей штук день неделя месяц год раз вопрос время минута минуту сегодня завтра вчера"
                            + " информация информацию подробности подробнее деньги рубль рублей дешево дорого самый"
                            + " самая самое один два три пять десять двадцать мол короче вроде наверное примерно"
                            + " около больше меньше лучше хуже много мало немного нибудь то либо ж уж ведь вон"
                            + " спасибо пока ваш наш все ничего никто кого кому тогда потом теперь опять снова"
                            + " максимально минимально вместе отдельно сразу точно именно правда кстати"
                            + " оператор менеджер человеком живой робот бот вещь штука предложение вариант варианты"
                            + " позиция товар продукт продукция ассортимент услуга услуги номер телефон почта"
                            + " консультация консультацию помощь совет проблема проблемы ситуация идея смысл возможность встреча"
                            + " встречу ответ звонок заявка заявку прайс каталог презентация презентацию специалист"
                            + " предложения условие условия желание интерес причина имя фамилия директор начальник руководитель бухгалтер коллега муж жена")
                    .split(" ")));

    private final Set<String> vocabulary;
    private final Set<String> groupStems;

    UnlistedThings(Set<String> vocabulary, Set<String> groupStems) {
        this.vocabulary = Set.copyOf(vocabulary);
        this.groupStems = Set.copyOf(groupStems);
    }

    @Nullable
    String find(String text, List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            boolean kind = groupStems.contains(words.get(i).stem());
            if (kind
                    && i + 1 < words.size()
                    && adjacent(text, words.get(i), words.get(i + 1))
                    && isUnknownThing(words.get(i + 1))) {
                return said(text, words.get(i), words.get(i + 1));
            }
            if (ASKING.contains(words.get(i).text()) && !isOfTheCaller(words, i)) {
                String thing = thingAfter(text, words, i + 1);
                if (thing != null) {
                    return thing;
                }
            }
        }
        return null;
    }

    /** «у нас есть…» tells and does not ask. */
    private static boolean isOfTheCaller(List<Word> words, int asking) {
        if (!words.get(asking).text().startsWith("ест")) {
            return false;
        }
        return words.stream().map(Word::text).anyMatch(word -> word.equals("нас") || word.equals("меня"));
    }

    /** The first unknown noun that follows, with the unknown or kind word beside it. */
    private @Nullable String thingAfter(String text, List<Word> words, int from) {
        List<Word> thing = new ArrayList<>();
        for (int i = from; i < words.size() && thing.size() < LONGEST_THING; i++) {
            Word word = words.get(i);
            if (thing.isEmpty() && (word.filler() || groupStems.contains(word.stem()) || isDescription(word))) {
                continue;
            }
            if (!isUnknownThing(word)) {
                break;
            }
            thing.add(word);
        }
        return thing.isEmpty() ? null : said(text, thing.getFirst(), thing.getLast());
    }

    private boolean isUnknownThing(Word word) {
        return word.text().length() >= 3
                && !Character.isDigit(word.text().charAt(0))
                && !word.filler()
                && !NO_THINGS.contains(word.text())
                && !vocabulary.contains(word.stem())
                && !isDescription(word)
                && !isVerb(word);
    }

    private static boolean isDescription(Word word) {
        return word.text()
                .matches(".{2,}(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ыми|ими|ую|юю|ых|их|ейш\\p{L}+)");
    }

    private static boolean isVerb(Word word) {
        return word.text()
                .matches(".{2,}(?:ть|ться|ет|ут|ют|ит|ят|ете|ите|ем|им|ешь|ишь|ал|ала|али|ил|ила|или|ется|ются|лся|лась"
                        + "|лись|йте|у нас)");
    }

    private static boolean adjacent(String text, Word left, Word right) {
        return text.substring(left.end(), right.start()).isBlank();
    }

    private static String said(String text, Word from, Word to) {
        return text.substring(from.start(), to.end());
    }
}
