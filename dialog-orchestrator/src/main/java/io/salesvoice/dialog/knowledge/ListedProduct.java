package io.salesvoice.dialog.knowledge;

import io.salesvoice.dialog.domain.Product;
import java.util.List;

/**
 * A product with the words that people use for it.
 *
 * @param aliases other names
 * @param groupWords words for its kind
 */
record ListedProduct(Product product, List<String> aliases, List<String> groupWords) {
    ListedProduct {
        aliases = List.copyOf(aliases);
        groupWords = List.copyOf(groupWords);
    }
}
