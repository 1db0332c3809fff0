package io.salesvoice.dialog.knowledge;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Takes over changes that were made through another instance. */
@Component
class KnowledgeRefresh {
    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeRefresh.class);

    private final KnowledgeBase base;

    KnowledgeRefresh(KnowledgeBase base) {
        this.base = base;
    }

    @Scheduled(
            initialDelayString = "${salesvoice.knowledge.refresh:5s}",
            fixedDelayString = "${salesvoice.knowledge.refresh:5s}")
    void refresh() {
        try {
            base.refresh();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "knowledge: the database cannot be asked for changes, the index stays as it is: {}",
                    e.getMessage());
        }
    }
}
