package io.salesvoice.dialog.scenario;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.springframework.data.domain.Persistable;

/** A stored version of a scenario; never changed. */
@Entity
@Table(name = "scenario_version")
@IdClass(ScenarioVersionEntity.Key.class)
class ScenarioVersionEntity implements Persistable<ScenarioVersionEntity.Key> {
    static final String SEED = "seed";
    static final String API = "api";

    /** Key of a version. */
    record Key(String id, int version) implements java.io.Serializable {}

    @Id
    private String id = "";

    @Id
    private int version;

    @Column(nullable = false)
    private String yaml = "";

    @Column(nullable = false)
    private String origin = "";

    @Column(name = "created_at", nullable = false)
    private Instant createdAt = Instant.EPOCH;

    ScenarioVersionEntity() {}

    ScenarioVersionEntity(String id, int version, String yaml, String origin, Instant createdAt) {
        this.id = id;
        this.version = version;
        this.yaml = yaml;
        this.origin = origin;
        this.createdAt = createdAt;
    }

    @Override
    public Key getId() {
        return new Key(id, version);
    }

    /** Versions are only ever inserted. */
    @Override
    public boolean isNew() {
        return true;
    }

    String id() {
        return id;
    }

    int version() {
        return version;
    }

    String yaml() {
        return yaml;
    }

    String origin() {
        return origin;
    }

    Instant createdAt() {
        return createdAt;
    }
}
