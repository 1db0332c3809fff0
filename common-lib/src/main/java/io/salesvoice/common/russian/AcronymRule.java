package io.salesvoice.common.russian;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cyrillic acronyms: those of the list, and those without a vowel, which nobody can read as a word. */
final class AcronymRule implements SpeakingRule {
    private static final Map<String, String> SAID = WordList.pairs("acronyms.tsv");
    private static final Pattern UPPER = Pattern.compile("[А-ЯЁ]{2,6}(?![\\p{L}\\p{N}])");
    private static final Pattern VOWEL = Pattern.compile("[АЕЁИОУЫЭЮЯ]");
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('Б', "бэ"),
            Map.entry('В', "вэ"),
            Map.entry('Г', "гэ"),
            Map.entry('Д', "дэ"),
            Map.entry('Ж', "жэ"),
            Map.entry('З', "зэ"),
            Map.entry('Й', "и"),
            Map.entry('К', "ка"),
            Map.entry('Л', "эл"),
            Map.entry('М', "эм"),
            Map.entry('Н', "эн"),
            Map.entry('П', "пэ"),
            Map.entry('Р', "эр"),
            Map.entry('С', "эс"),
            Map.entry('Т', "тэ"),
            Map.entry('Ф', "эф"),
            Map.entry('Х', "ха"),
            Map.entry('Ц', "цэ"),
            Map.entry('Ч', "че"),
            Map.entry('Ш', "ша"),
            Map.entry('Щ', "ща"));

    @Override
    public @Nullable Replacement apply(WrittenText text, int at) {
        Matcher matcher = text.match(UPPER, at);
        if (matcher == null) {
            return null;
        }
        String acronym = matcher.group();
        String said = SAID.get(acronym);
        if (said != null) {
            return new Replacement(matcher.end(), said);
        }
        if (VOWEL.matcher(acronym).find()) {
            return null;
        }
        String spelled = acronym.chars()
                .mapToObj(letter -> LETTERS.getOrDefault((char) letter, String.valueOf((char) letter)))
                .collect(Collectors.joining("-"));
        return new Replacement(matcher.end(), spelled);
    }
}
