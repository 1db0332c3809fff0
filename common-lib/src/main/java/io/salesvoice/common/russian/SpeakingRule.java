package io.salesvoice.common.russian;

import org.jspecify.annotations.Nullable;

/** Says one kind of written thing. Stateless. */
interface SpeakingRule {
    /**
     * What is said for the text from {@code at} on, null when it is not of this kind.
     *
     * @param at where a word, number or sign begins
     */
    @Nullable
    Replacement apply(WrittenText text, int at);

    /**
     * @param end index after the last character that it stands for
     * @param spoken words
     */
    record Replacement(int end, String spoken) {}
}
