package io.salesvoice.common.russian;

import java.util.List;

/**
 * Makes written Russian ready to be said: money, counts in case and gender, dates, times, telephone numbers, units,
 * abbreviations, Latin words, addresses, ё, and the words of an administrator's lexicon. Thread-safe; a sentence takes
 * well under a millisecond.
 */
public final class SpokenTextNormalizer {
    private final List<SpeakingRule> rules;

    public SpokenTextNormalizer(PronunciationLexicon lexicon) {
        this.rules = List.of(
                new LexiconRule(lexicon),
                new WebAddressRule(),
                new WeekdayRule(),
                new AbbreviationRule(),
                new PhoneRule(),
                new DateRule(),
                new ClockRule(),
                new OrdinalRule(),
                new FractionRule(),
                new QuantityRule(),
                new AcronymRule(),
                new LatinRule(),
                new YoRule(),
                new SymbolRule());
    }

    /** The text in words, with the way back to it. */
    public SpokenText normalize(String text) {
        WrittenText written = new WrittenText(text);
        SpokenText.Builder out = new SpokenText.Builder(text);
        while (out.consumed() < text.length()) {
            if (!beginsSomething(text, out.consumed()) || !replace(written, out)) {
                out.copy();
            }
        }
        return out.build();
    }

    private boolean replace(WrittenText written, SpokenText.Builder out) {
        int at = out.consumed();
        for (SpeakingRule rule : rules) {
            SpeakingRule.Replacement replacement = rule.apply(written, at);
            if (replacement != null && replacement.end() > at) {
                boolean runsOn = isWord(out.lastSpoken()) && isWordStart(replacement.spoken());
                String spoken = runsOn ? " " + replacement.spoken() : replacement.spoken();
                boolean nextRunsOn = replacement.end() < written.length()
                        && Character.isLetterOrDigit(written.charAt(replacement.end()))
                        && !spoken.isEmpty()
                        && isWord(spoken.charAt(spoken.length() - 1));
                out.replace(replacement.end(), nextRunsOn ? spoken + " " : spoken);
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '\u0301';
    }

    private static boolean isWordStart(String spoken) {
        return !spoken.isEmpty() && Character.isLetterOrDigit(spoken.charAt(0));
    }

    /** A letter or digit at the beginning of its word, or a sign. */
    private static boolean beginsSomething(String text, int at) {
        char c = text.charAt(at);
        if (WrittenText.isSpace(c)) {
            return false;
        }
        if (!Character.isLetterOrDigit(c) || at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        if (Character.isDigit(c)) {
            return !Character.isDigit(before);
        }
        return !Character.isLetter(before) && before != '\u0301';
    }
}
