package io.salesvoice.common.russian;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The letter ё where it was written е. Words that may be either («все», «небо») are left. */
final class YoRule implements SpeakingRule {
    private static final Pattern WORD = Pattern.compile("[а-яёА-ЯЁ]+");
    private static final Map<String, String> WORDS = words();
    private static final Set<String> PLACES = Set.of("в", "на", "о", "при", "во", "об");

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        for (String line : WordList.lines("yo.txt")) {
            for (String word : line.split("\\s+")) {
                words.put(word.replace('ё', 'е'), word);
            }
        }
        return words;
    }

    @Override
    public @Nullable Replacement apply(WrittenText text, int at) {
        Matcher matcher = text.match(WORD, at);
        if (matcher == null) {
            return null;
        }
        String written = matcher.group();
        String lower = written.toLowerCase(Locale.ROOT);
        String restored = WORDS.get(lower);
        if (restored == null && PLACES.contains(text.wordBefore(at))) {
            restored = switch (lower) {
                case "нем" -> "нём";
                case "чем" -> "чём";
                case "моем" -> "моём";
                case "своем" -> "своём";
                case "твоем" -> "твоём";
                default -> null;
            };
        }
        if (restored == null) {
            return null;
        }
        return new Replacement(matcher.end(), inCaseOf(written, restored));
    }

    private static String inCaseOf(String written, String restored) {
        StringBuilder spoken = new StringBuilder(restored);
        for (int i = 0; i < written.length() && i < spoken.length(); i++) {
            if (Character.isUpperCase(written.charAt(i))) {
                spoken.setCharAt(i, Character.toUpperCase(spoken.charAt(i)));
            }
        }
        return spoken.toString();
    }
}
