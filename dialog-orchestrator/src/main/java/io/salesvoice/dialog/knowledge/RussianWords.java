package io.salesvoice.dialog.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.RussianStemmer;

/** Words of a Russian text in a form that can be compared: lower case, е for ё, with their stems (Snowball). */
final class RussianWords {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\d]*|\\d+");

    /** Words that carry no meaning in a question. */
    private static final Set<String> FILLERS = Set.copyOf(Arrays.asList(
            ("а ну и или но же ли бы б вот это этот эта эти тот та те то так там тут здесь вообще просто типа как бы"
                            + " скажите подскажите пожалуйста расскажите расскажи скажи подскажи сегодня хотел хотела хотели хочу узнать интересует"
                            + " можно мне нам нас вам вас вы мы я он она они оно у в во на с со к ко по о об от до за из"
                            + " для при не ни да нет уже еще тоже есть был была быть будет если что чего чем как какой"
                            + " какая какие какое какого сколько когда где куда кто почему зачем ваш ваша ваши ваше"
                            + " вашу ваших наш наша наши свой алло слушайте здравствуйте добрый день привет вопрос"
                            + " такой такая такие всё все про меня мой моя мои сейчас давайте ладно хорошо значит")
                    .split(" ")));

    private static final Pattern OPENING = Pattern.compile(
            "^\\s*(?:(?:а|и|ну|да|так|вот|хорошо|ладно|скажите|подскажите|пожалуйста|алло|здравствуйте|добрый день)[\\s,.!]+)+(?=\\S)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private RussianWords() {}

    /**
     * A question without the words that only open it, with a capital: «ну а доставка?» is «Доставка?». Sentence vectors
     * tell a capital from a small letter, so all that is compared begins alike.
     */
    static String asSentence(String question) {
        String rest = OPENING.matcher(question).replaceFirst("").strip();
        return rest.isEmpty() ? question : rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
    }

    /**
     * A word of a text.
     *
     * @param start index of its first character in the text
     * @param end index after its last
     */
    record Word(String text, String stem, int start, int end) {
        boolean filler() {
            return FILLERS.contains(text);
        }
    }

    static List<Word> of(String text) {
        RussianStemmer stemmer = new RussianStemmer();
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String word = normalize(matcher.group());
            stemmer.setCurrent(word);
            stemmer.stem();
            words.add(new Word(word, stemmer.getCurrent(), matcher.start(), matcher.end()));
        }
        return words;
    }

    static List<String> stems(String text) {
        return of(text).stream().map(Word::stem).toList();
    }

    /** Stems of the words that mean something. */
    static List<String> contentStems(String text) {
        return of(text).stream()
                .filter(word -> !word.filler())
                .map(Word::stem)
                .distinct()
                .toList();
    }

    static String normalize(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
