package io.salesvoice.dialog.domain;

import java.util.List;

/**
 * A piece of a document.
 *
 * @param document id of the document, for example {@code dostavka}
 * @param heading heading of the section
 * @param text the section as written
 * @param spoken what of it is said to a caller: its first paragraph, at most two sentences
 * @param score 0 to 1, comparable between queries: from 0.5 on it answers the question
 * @param prices amounts in roubles that stand in {@code spoken}
 */
public record Passage(String document, String heading, String text, String spoken, double score, List<Long> prices) {
    public Passage {
        prices = List.copyOf(prices);
    }

    /** As an answer names its source: {@code dostavka#Сроки}. */
    public String source() {
        return document + "#" + heading;
    }
}
