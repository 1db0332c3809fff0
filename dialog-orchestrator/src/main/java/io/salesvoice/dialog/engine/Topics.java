package io.salesvoice.dialog.engine;

import java.util.List;

/**
 * What the conversation is about.
 *
 * @param needs labels of what the caller wants, in order
 * @param quotes the caller's own words about it
 * @param products names of the products spoken of last
 * @param ask slots to ask for, in this order; empty for the scenario's own order
 */
public record Topics(List<String> needs, List<String> quotes, List<String> products, List<String> ask) {
    static final Topics NONE = new Topics(List.of(), List.of(), List.of(), List.of());

    public Topics {
        needs = List.copyOf(needs);
        quotes = List.copyOf(quotes);
        products = List.copyOf(products);
        ask = List.copyOf(ask);
    }
}
