package io.salesvoice.dialog.scenario;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something to be found out.
 *
 * @param questions wordings, taken in turn
 * @param shortQuestion for «что-что?»
 * @param prompt words that bias the recogniser while it is expected
 * @param maxAsks how often it is asked before the conversation goes on without it
 * @param pattern what a value must match; null for anything
 * @param maxLength of a value, in characters
 * @param always asked in every conversation; false when only a branch asks for it
 */
public record SlotSpec(
        String name,
        List<String> questions,
        String shortQuestion,
        @Nullable String prompt,
        int maxAsks,
        @Nullable Pattern pattern,
        int maxLength,
        boolean always) {
    public SlotSpec {
        questions = List.copyOf(questions);
    }

    public boolean accepts(String value) {
        return value.length() <= maxLength
                && (pattern == null || pattern.matcher(value).matches());
    }
}
