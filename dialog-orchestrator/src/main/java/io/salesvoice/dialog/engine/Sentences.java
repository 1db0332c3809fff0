package io.salesvoice.dialog.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text into sentences. */
final class Sentences {
    private static final Pattern BORDER = Pattern.compile("(?<=[.!?…])\\s+(?=[«\"(]?[\\p{Lu}\\d])");

    private Sentences() {}

    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        for (String part : BORDER.split(text.strip())) {
            if (!part.isBlank()) {
                sentences.add(SpokenForms.capitalized(part.strip()));
            }
        }
        return sentences;
    }
}
