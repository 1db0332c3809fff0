package io.salesvoice.dialog.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an intent is answered. */
public sealed interface Answer {
    /** In the scenario's own words, a different wording each time. */
    record Say(List<String> wordings) implements Answer {
        public Say {
            wordings = List.copyOf(wordings);
        }
    }

    /**
     * From the knowledge.
     *
     * @param query added to the caller's words, so that a short question finds its passage
     * @param document search only there; null for all documents
     */
    record Knowledge(String query, @Nullable String document) implements Answer {}

    /**
     * From the price lists: the products named, or those of a group.
     *
     * @param group what a question without a name is about
     */
    record Prices(String group) implements Answer {}

    /** The product of a group that fits a number of people. */
    record ForPeople(String group) implements Answer {}
}
