package io.salesvoice.crm.record;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Repository;

/** Writes at once and not at the commit, so that a violated constraint is met where it can be handled; errors are Spring's. */
@Repository
public class Records {
    private final EntityManager entities;

    Records(EntityManager entities) {
        this.entities = entities;
    }

    public void insert(Object entity) {
        entities.persist(entity);
        entities.flush();
    }

    public void flush() {
        entities.flush();
    }
}
