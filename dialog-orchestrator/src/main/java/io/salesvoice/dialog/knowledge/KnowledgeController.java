package io.salesvoice.dialog.knowledge;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.Page;
import io.salesvoice.dialog.domain.KnowledgeIndex;
import io.salesvoice.dialog.domain.Passage;
import io.salesvoice.dialog.domain.Product;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The knowledge base over HTTP: Markdown in, documents, passages and products out. */
@RestController
@RequestMapping("/knowledge")
class KnowledgeController {
    private static final int MOST_PASSAGES = 50;
    private static final int LONGEST_QUERY = 1000;

    private final KnowledgeBase base;
    private final KnowledgeIndex index;

    KnowledgeController(KnowledgeBase base, KnowledgeIndex index) {
        this.base = base;
        this.index = index;
    }

    @GetMapping
    Page<KnowledgeDocument> list() {
        List<KnowledgeDocument> documents =
                base.list().stream().map(KnowledgeDocument::summary).toList();
        return new Page<>(documents, null, (long) documents.size());
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    KnowledgeDocument get(@PathVariable String id) {
        return KnowledgeDocument.full(base.get(id));
    }

    @GetMapping(path = "/{id}", produces = MediaType.TEXT_MARKDOWN_VALUE)
    String markdown(@PathVariable String id) {
        return base.get(id).markdown();
    }

    /** Replaces a document or makes a new one; calls that begin after the answer hear the new text. */
    @PutMapping(
            path = "/{id}",
            consumes = {MediaType.TEXT_MARKDOWN_VALUE, MediaType.TEXT_PLAIN_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<KnowledgeDocument> put(@PathVariable String id, @RequestBody String markdown) {
        boolean created = base.put(id, markdown);
        KnowledgeDocument document = KnowledgeDocument.full(base.get(id));
        return created
                ? ResponseEntity.created(URI.create("/knowledge/" + id)).body(document)
                : ResponseEntity.ok(document);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id) {
        base.delete(id);
    }

    /**
     * Passages nearest to a question, best first.
     *
     * @param q the question, 1 to 1000 characters
     * @param k 1 to 50 passages
     * @param document only of this document
     */
    @GetMapping("/search")
    Page<Passage> search(
            @RequestParam String q,
            @RequestParam(defaultValue = "5") int k,
            @RequestParam(required = false) @Nullable String document) {
        if (q.isBlank() || q.length() > LONGEST_QUERY) {
            throw ServiceException.invalid(
                    "invalid_query", "q", "1 to 1000 characters", "the query cannot be searched");
        }
        if (k < 1 || k > MOST_PASSAGES) {
            throw ServiceException.invalid("invalid_limit", "k", "1 to 50", "k: " + k);
        }
        return new Page<>(index.search(q, document, k), null, null);
    }

    /** All rows of the price lists. */
    @GetMapping("/products")
    Page<Product> products() {
        List<Product> products = index.products();
        return new Page<>(products, null, (long) products.size());
    }
}
