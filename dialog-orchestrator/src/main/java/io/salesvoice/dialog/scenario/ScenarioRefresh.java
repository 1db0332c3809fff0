package io.salesvoice.dialog.scenario;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks for versions that another instance stored. */
@Component
class ScenarioRefresh {
    private static final Logger LOG = LoggerFactory.getLogger(ScenarioRefresh.class);

    private final ScenarioCatalog catalog;

    ScenarioRefresh(ScenarioCatalog catalog) {
        this.catalog = catalog;
    }

    @Scheduled(
            initialDelayString = "${salesvoice.dialog.scenario-refresh}",
            fixedDelayString = "${salesvoice.dialog.scenario-refresh}")
    void refresh() {
        try {
            catalog.refresh();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("scenarios: the database cannot be asked for new versions: {}", e.getMessage());
        } catch (InvalidScenarioException e) {
            LOG.error("a stored scenario cannot be used, the version before stays in force: {}", e.getMessage());
        }
    }
}
