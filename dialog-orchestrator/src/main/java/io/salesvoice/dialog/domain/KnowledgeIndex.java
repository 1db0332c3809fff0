package io.salesvoice.dialog.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the company knows of itself. Thread-safe; a replaced document shows in the next call of any method. */
public interface KnowledgeIndex {
    /**
     * The passages nearest to a question, best first.
     *
     * @param query the caller's words
     * @param document only passages of this document id; null for all
     * @param k at most so many
     */
    List<Passage> search(String query, @Nullable String document, int k);

    /** All products and tariffs of the price lists, in the order of the documents. */
    List<Product> products();

    /** Which products an utterance speaks of, declined and with slips of the recogniser. */
    ProductMention mention(String text);
}
