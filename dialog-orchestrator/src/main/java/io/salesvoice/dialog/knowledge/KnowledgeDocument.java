package io.salesvoice.dialog.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document in an answer.
 *
 * @param markdown its text; absent in lists
 * @param version 1 for the first text, one more with each change
 * @param sections sections that can be found and spoken
 * @param products rows of its price lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record KnowledgeDocument(
        String id,
        String title,
        @Nullable String markdown,
        long version,
        int sections,
        int products,
        Instant createdAt,
        Instant updatedAt) {
    static KnowledgeDocument full(DocumentEntity entity) {
        return of(entity, entity.markdown());
    }

    static KnowledgeDocument summary(DocumentEntity entity) {
        return of(entity, null);
    }

    private static KnowledgeDocument of(DocumentEntity entity, @Nullable String markdown) {
        MarkdownDocument parsed = MarkdownDocument.parse(entity.id(), entity.markdown());
        return new KnowledgeDocument(
                entity.id(),
                entity.title(),
                markdown,
                entity.version(),
                parsed.sections().size(),
                PriceLists.of(parsed).size(),
                entity.createdAt(),
                entity.updatedAt());
    }
}
