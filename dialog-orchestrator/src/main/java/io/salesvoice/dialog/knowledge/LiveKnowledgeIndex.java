package io.salesvoice.dialog.knowledge;

import io.salesvoice.dialog.domain.Embedder;
import io.salesvoice.dialog.domain.KnowledgeIndex;
import io.salesvoice.dialog.domain.Passage;
import io.salesvoice.dialog.domain.Product;
import io.salesvoice.dialog.domain.ProductMention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The index in force. A new one is built beside it and swapped in; a running search finishes on the old one. */
final class LiveKnowledgeIndex implements KnowledgeIndex {
    private final Embedder embedder;
    private volatile KnowledgeSnapshot current;

    LiveKnowledgeIndex(Embedder embedder) {
        this.embedder = embedder;
        this.current = new KnowledgeSnapshot(List.of(), embedder);
    }

    void rebuild(List<MarkdownDocument> documents) {
        current = new KnowledgeSnapshot(documents, embedder);
    }

    int size() {
        return current.size();
    }

    @Override
    public List<Passage> search(String query, @Nullable String document, int k) {
        return current.search(query, document, k);
    }

    @Override
    public List<Product> products() {
        return current.products();
    }

    @Override
    public ProductMention mention(String text) {
        return current.mention(text);
    }
}
