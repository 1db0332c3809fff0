package io.salesvoice.dialog.session;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.dialog.DialogProperties;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases a person from the sessions: what was said, what was understood, what was sent to the CRM. Blocks. */
@Component
public class SessionErasure {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);
    private static final String OF_PERSON = "(call_id = any (?) or position(? in state) > 0)";
    private static final String OVER = "(ended_at is not null or updated_at < ?)";

    private final DialogSessions sessions;
    private final DialogProperties properties;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    SessionErasure(
            DialogSessions sessions,
            DialogProperties properties,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.sessions = sessions;
        this.properties = properties;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Erases the sessions of the named calls and those in which the number was seen or said. May be repeated.
     *
     * @param phone E.164
     * @return number of sessions that were erased now
     * @throws ServiceException 503 {@code session_in_progress} while one of them goes on, the others are erased by then; 503
     *     {@code redis_unavailable} when the live copies could not be deleted
     */
    public int erase(String phone, Collection<UUID> callIds) {
        UUID[] calls = callIds.toArray(UUID[]::new);
        // As JSON holds it.
        String number = '"' + phone + '"';
        Timestamp idleSince =
                Timestamp.from(clock.instant().minus(properties.session().idle()));
        List<String> ids = jdbc.queryForList(
                "select id from dialog.session where " + OF_PERSON + " and " + OVER,
                String.class,
                calls,
                number,
                idleSince);
        for (String id : ids) {
            forget(id);
            transaction.executeWithoutResult(status -> {
                jdbc.update("delete from dialog.crm_action where session_id = ?", id);
                jdbc.update("delete from dialog.session where id = ?", id);
            });
        }
        Long open = jdbc.queryForObject(
                "select count(*) from dialog.session where " + OF_PERSON, Long.class, calls, number);
        if (open != null && open > 0) {
            throw ServiceException.unavailable(
                    "session_in_progress",
                    "a session of the person goes on and is erased after its end",
                    RETRY_AFTER,
                    null);
        }
        return ids.size();
    }

    private void forget(String id) {
        try {
            sessions.forget(id);
        } catch (LiveStoreException e) {
            throw ServiceException.unavailable(
                    "redis_unavailable", "the live copy of a session could not be deleted", RETRY_AFTER, e);
        }
    }
}
