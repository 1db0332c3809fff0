package io.salesvoice.dialog.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** The committed state of a session. */
@Entity
@Table(name = "session")
class SessionEntity implements Persistable<String> {
    @Id
    private String id = "";

    @Column(name = "call_id")
    private @Nullable UUID callId;

    @Column(nullable = false)
    private String scenario = "";

    @Column(name = "scenario_version", nullable = false)
    private int scenarioVersion;

    @Column(nullable = false)
    private String phase = "";

    @Column(nullable = false)
    private long version;

    @Column(nullable = false)
    private String state = "";

    @Column(name = "opened_at", nullable = false)
    private Instant openedAt = Instant.EPOCH;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt = Instant.EPOCH;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    @jakarta.persistence.Transient
    private boolean fresh;

    SessionEntity() {}

    SessionEntity(String id, @Nullable UUID callId, String scenario, int scenarioVersion, Instant openedAt) {
        this.id = id;
        this.callId = callId;
        this.scenario = scenario;
        this.scenarioVersion = scenarioVersion;
        this.openedAt = openedAt;
        this.fresh = true;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    void write(long newVersion, String newPhase, String newState, Instant now) {
        version = newVersion;
        phase = newPhase;
        state = newState;
        updatedAt = now;
    }

    void end(String reason, Instant at) {
        endReason = reason;
        endedAt = at;
    }

    long version() {
        return version;
    }

    String state() {
        return state;
    }
}
