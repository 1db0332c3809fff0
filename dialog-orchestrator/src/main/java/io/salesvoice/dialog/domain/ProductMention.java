package io.salesvoice.dialog.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which products an utterance speaks of.
 *
 * @param products those of the lists, in the order of the text
 * @param group the kind meant without a name («сколько стоят машины?»), as {@link Product#group()}
 * @param unlisted the words for something that is plainly asked for and stands on no list («кофемашина Джура»)
 */
public record ProductMention(
        List<Product> products,
        @Nullable String group,
        @Nullable String unlisted) {
    public ProductMention {
        products = List.copyOf(products);
    }

    /** Nothing was named. */
    public static final ProductMention NONE = new ProductMention(List.of(), null, null);
}
