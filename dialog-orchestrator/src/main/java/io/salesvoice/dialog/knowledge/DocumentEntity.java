package io.salesvoice.dialog.knowledge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A document of the knowledge base. A deleted one stays as an empty row, so that its seed does not come back. */
@Entity
@Table(name = "document")
class DocumentEntity {
    @Id
    private String id = "";

    /** Place in lists and price lists. */
    @Column(nullable = false)
    private int position;

    @Column(nullable = false)
    private String title = "";

    @Column(nullable = false)
    private String markdown = "";

    @Column(nullable = false)
    private boolean deleted;

    /** Null until stored; counts every change. */
    @Version
    private @Nullable Long version;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt = Instant.EPOCH;

    DocumentEntity() {}

    DocumentEntity(String id, int position, Instant now) {
        this.id = id;
        this.position = position;
        this.createdAt = now;
    }

    void write(String newTitle, String newMarkdown, Instant now) {
        title = newTitle;
        markdown = newMarkdown;
        deleted = false;
        updatedAt = now;
    }

    void delete(Instant now) {
        title = "";
        markdown = "";
        deleted = true;
        updatedAt = now;
    }

    String id() {
        return id;
    }

    int position() {
        return position;
    }

    String title() {
        return title;
    }

    String markdown() {
        return markdown;
    }

    boolean deleted() {
        return deleted;
    }

    /** 1 for the first text, one more with each change. */
    long version() {
        return version == null ? 0 : version + 1;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
