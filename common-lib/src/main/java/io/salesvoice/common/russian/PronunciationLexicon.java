package io.salesvoice.common.russian;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How an administrator wants words and phrases to be said: {@code Bitrix24} as «Би́трикс два́дцать четы́ре», «звонит» as
 * «звони́т» (U+0301 after the stressed vowel). Written forms match whole words in any case, the longest first. Wins
 * over every rule. Immutable.
 */
public final class PronunciationLexicon {
    /** Nothing is said in a special way. */
    public static final PronunciationLexicon EMPTY = new PronunciationLexicon(Map.of());

    private final Map<String, String> entries;
    private final @Nullable Pattern pattern;

    /** @param entries spoken by written form */
    public PronunciationLexicon(Map<String, String> entries) {
        Map<String, String> lower = new HashMap<>();
        entries.forEach((written, spoken) -> lower.put(key(written), spoken));
        this.entries = Map.copyOf(lower);
        this.pattern = lower.isEmpty() ? null : compile(lower);
    }

    private static Pattern compile(Map<String, String> entries) {
        String alternatives = entries.keySet().stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?:" + alternatives + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String key(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }

    @Nullable
    Pattern pattern() {
        return pattern;
    }

    String spoken(String written) {
        return entries.getOrDefault(key(written), written);
    }
}
