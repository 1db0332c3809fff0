package io.salesvoice.dialog.knowledge;

import io.salesvoice.common.error.ServiceException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/** The documents in the database and the index built from them. A change is in force when its method returns. */
final class KnowledgeBase {
    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeBase.class);
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final List<String> RESERVED = List.of("search", "products");

    private final DocumentRepository repository;
    private final TransactionTemplate transactions;
    private final LiveKnowledgeIndex index;
    private final InstantSource clock;
    private final long maxBytes;
    private final ReentrantLock rebuilding = new ReentrantLock();
    private long builtRevision = -1;

    KnowledgeBase(
            DocumentRepository repository,
            TransactionTemplate transactions,
            LiveKnowledgeIndex index,
            InstantSource clock,
            long maxBytes) {
        this.repository = repository;
        this.transactions = transactions;
        this.index = index;
        this.clock = clock;
        this.maxBytes = maxBytes;
    }

    /**
     * Stores those seeds that were never stored here, and builds the index.
     *
     * @param seeds Markdown by id, in order
     */
    void start(Map<String, String> seeds) {
        seeds.forEach(this::seed);
        refresh();
        LOG.info("knowledge: {} sections in the index", index.size());
    }

    private void seed(String id, String markdown) {
        try {
            transactions.executeWithoutResult(status -> {
                if (!repository.existsById(id)) {
                    DocumentEntity entity = new DocumentEntity(id, repository.lastPosition() + 1, clock.instant());
                    entity.write(MarkdownDocument.parse(id, markdown).title(), markdown, clock.instant());
                    repository.save(entity);
                }
            });
        } catch (DataIntegrityViolationException e) {
            LOG.info("knowledge: another instance stored the seed {} first", id);
        }
    }

    List<DocumentEntity> list() {
        return repository.inOrder();
    }

    DocumentEntity get(String id) {
        return find(id).orElseThrow(() -> notFound(id));
    }

    private Optional<DocumentEntity> find(String id) {
        return repository.findById(id).filter(entity -> !entity.deleted());
    }

    /**
     * Stores a new text under an id.
     *
     * @return whether the document is new
     */
    boolean put(String id, String markdown) {
        checkId(id);
        checkSize(markdown);
        MarkdownDocument parsed = MarkdownDocument.parse(id, markdown);
        if (parsed.sections().isEmpty()) {
            throw ServiceException.invalid(
                    "document_without_text",
                    "body",
                    "Markdown with a heading and a paragraph",
                    "the document says nothing");
        }
        try {
            boolean created = Boolean.TRUE.equals(transactions.execute(status -> {
                DocumentEntity entity = repository
                        .findById(id)
                        .orElseGet(() -> new DocumentEntity(id, repository.lastPosition() + 1, clock.instant()));
                boolean fresh = entity.version() == 0 || entity.deleted();
                entity.write(parsed.title(), markdown, clock.instant());
                repository.save(entity);
                return fresh;
            }));
            refresh();
            return created;
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException e) {
            throw ServiceException.refused(409, "document_changed", "document " + id + " was changed at the same time");
        }
    }

    void delete(String id) {
        transactions.executeWithoutResult(status -> {
            DocumentEntity entity = find(id).orElseThrow(() -> notFound(id));
            entity.delete(clock.instant());
            repository.save(entity);
        });
        refresh();
    }

    /** Builds the index anew when any document changed since it was built. */
    void refresh() {
        rebuilding.lock();
        try {
            long revision = repository.revision();
            if (revision == builtRevision) {
                return;
            }
            index.rebuild(repository.inOrder().stream()
                    .map(entity -> MarkdownDocument.parse(entity.id(), entity.markdown()))
                    .toList());
            builtRevision = revision;
        } finally {
            rebuilding.unlock();
        }
    }

    private static void checkId(String id) {
        if (!ID.matcher(id).matches() || RESERVED.contains(id)) {
            throw ServiceException.invalid(
                    "invalid_document_id", "id", "[a-z0-9-]{1,64}, not search or products", "the id cannot be used");
        }
    }

    private void checkSize(String markdown) {
        int bytes = markdown.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > maxBytes) {
            throw ServiceException.refused(
                    413, "document_too_large", "document of " + bytes + " bytes (expected: at most " + maxBytes + ")");
        }
    }

    private static ServiceException notFound(String id) {
        return ServiceException.notFound(
                "document_not_found", ID.matcher(id).matches() ? "no document " + id : "no such document");
    }
}
