package io.salesvoice.common.russian;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words in Latin letters within Russian text. */
final class LatinRule implements SpeakingRule {
    private static final Pattern WORD = Pattern.compile("[A-Za-z](?:[A-Za-z0-9]|['’&+-](?=[A-Za-z0-9]))*");
    private static final Pattern HYPHENED = Pattern.compile("-");

    @Override
    public @Nullable Replacement apply(WrittenText text, int at) {
        Matcher matcher = text.match(WORD, at);
        if (matcher == null) {
            return null;
        }
        String written = matcher.group();
        String whole = LatinReader.word(written);
        if (written.indexOf('-') < 0 || LatinReader.isKnown(written)) {
            return new Replacement(matcher.end(), whole);
        }
        StringBuilder spoken = new StringBuilder();
        for (String part : HYPHENED.split(written)) {
            spoken.append(spoken.isEmpty() ? "" : " ").append(LatinReader.word(part));
        }
        return new Replacement(matcher.end(), spoken.toString());
    }
}
