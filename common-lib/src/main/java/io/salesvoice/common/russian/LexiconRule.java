package io.salesvoice.common.russian;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The administrator's words. */
final class LexiconRule implements SpeakingRule {
    private final PronunciationLexicon lexicon;

    LexiconRule(PronunciationLexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public @Nullable Replacement apply(WrittenText text, int at) {
        Pattern pattern = lexicon.pattern();
        if (pattern == null) {
            return null;
        }
        Matcher matcher = text.match(pattern, at);
        return matcher == null ? null : new Replacement(matcher.end(), lexicon.spoken(matcher.group()));
    }
}
