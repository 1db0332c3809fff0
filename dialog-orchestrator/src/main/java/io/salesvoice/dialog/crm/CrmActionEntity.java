package io.salesvoice.dialog.crm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** Something to be done in the CRM. */
@Entity
@Table(name = "crm_action")
class CrmActionEntity implements Persistable<UUID> {
    /** What is to be done. */
    enum Kind {
        CREATE_LEAD,
        PATCH_LEAD,
        CREATE_TASK,
        PATCH_TASK,
        DO_NOT_CALL
    }

    @Id
    private UUID id = new UUID(0, 0);

    @Column(insertable = false, updatable = false)
    private long seq;

    @Column(name = "session_id", nullable = false)
    private String sessionId = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Kind kind = Kind.CREATE_LEAD;

    /** Number of a task, 0 for all else. */
    @Column(nullable = false)
    private int number;

    @Column(nullable = false)
    private String body = "";

    /** {@code pending}, {@code done} or {@code failed}. */
    @Column(nullable = false)
    private String state = PENDING;

    @Column(nullable = false)
    private int attempts;

    @Column(name = "next_attempt_at", nullable = false)
    private Instant nextAttemptAt = Instant.EPOCH;

    @Column(name = "leased_until")
    private @Nullable Instant leasedUntil;

    @Column(name = "result_id")
    private @Nullable UUID resultId;

    /** Whether a lead was not made but an open one completed; null until it is done, and for all else. */
    private @Nullable Boolean merged;

    private @Nullable String error;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    @jakarta.persistence.Transient
    private boolean fresh;

    static final String PENDING = "pending";
    static final String DONE = "done";
    static final String FAILED = "failed";

    CrmActionEntity() {}

    CrmActionEntity(UUID id, String sessionId, Kind kind, int number, String body, Instant now) {
        this.id = id;
        this.sessionId = sessionId;
        this.kind = kind;
        this.number = number;
        this.body = body;
        this.nextAttemptAt = now;
        this.createdAt = now;
        this.fresh = true;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    /** Claims it; the body is what will be sent, now and on every repetition. */
    void claim(Instant until, String frozenBody) {
        leasedUntil = until;
        body = frozenBody;
        attempts++;
    }

    void done(@Nullable UUID result, @Nullable Boolean intoOpenOne, Instant now) {
        state = DONE;
        resultId = result;
        merged = intoOpenOne;
        error = null;
        leasedUntil = null;
        doneAt = now;
    }

    void failed(String code, Instant now) {
        state = FAILED;
        error = code;
        leasedUntil = null;
        doneAt = now;
    }

    void again(String code, Instant at) {
        error = code;
        nextAttemptAt = at;
        leasedUntil = null;
    }

    String sessionId() {
        return sessionId;
    }

    Kind kind() {
        return kind;
    }

    int number() {
        return number;
    }

    String body() {
        return body;
    }

    String state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    @Nullable
    Instant leasedUntil() {
        return leasedUntil;
    }

    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    @Nullable
    UUID resultId() {
        return resultId;
    }

    @Nullable
    Boolean merged() {
        return merged;
    }
}
