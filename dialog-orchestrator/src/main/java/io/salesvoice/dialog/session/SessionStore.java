package io.salesvoice.dialog.session;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.dialog.crm.CrmOutbox;
import io.salesvoice.dialog.engine.Effect;
import io.salesvoice.dialog.engine.SessionIdentity;
import io.salesvoice.dialog.engine.SessionState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes sessions: PostgreSQL in the turn's transaction, Redis right after it. While Redis is away the newest
 * states wait in memory and are written when it is back; of two stored copies the higher version counts.
 */
final class SessionStore {
    private static final Logger LOG = LoggerFactory.getLogger(SessionStore.class);

    private final SessionRepository sessions;
    private final CrmOutbox outbox;
    private final LiveStore live;
    private final TransactionTemplate transactions;
    private final JsonMapper json;
    private final InstantSource clock;
    private final Duration pause;
    private final Map<String, SessionState> unwritten = new ConcurrentHashMap<>();
    private final AtomicReference<Instant> awayUntil = new AtomicReference<>(Instant.EPOCH);

    SessionStore(
            SessionRepository sessions,
            CrmOutbox outbox,
            LiveStore live,
            TransactionTemplate transactions,
            JsonMapper json,
            InstantSource clock,
            Duration pause) {
        this.sessions = sessions;
        this.outbox = outbox;
        this.live = live;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
        this.pause = pause;
    }

    Optional<SessionState> load(String sessionId) {
        SessionState stored = sessions.findById(sessionId)
                .map(found -> json.readValue(found.state(), SessionState.class))
                .orElse(null);
        SessionState cached = fromRedis(sessionId);
        if (stored == null || cached != null && cached.version() > stored.version()) {
            return Optional.ofNullable(cached);
        }
        return Optional.of(stored);
    }

    private @Nullable SessionState fromRedis(String sessionId) {
        if (isAway()) {
            return unwritten.get(sessionId);
        }
        try {
            return live.read(sessionId)
                    .map(text -> json.readValue(text, SessionState.class))
                    .orElse(null);
        } catch (LiveStoreException e) {
            away(e);
            return unwritten.get(sessionId);
        }
    }

    /**
     * Commits a state with the effects decided in it.
     *
     * @param ended reason and moment, where the session ends with it
     * @return ids of the actions stored, in their order
     * @throws ServiceException 409 when another instance has committed a newer state
     */
    List<UUID> commit(SessionState state, List<Effect> effects, @Nullable Ended ended) {
        SessionIdentity identity = state.identity();
        String text = json.writeValueAsString(state);
        List<UUID> stored = transactions.execute(_ -> {
            Instant now = clock.instant();
            SessionEntity row = sessions.findById(identity.sessionId())
                    .orElseGet(() -> new SessionEntity(
                            identity.sessionId(),
                            identity.callId(),
                            identity.scenario(),
                            identity.scenarioVersion(),
                            identity.openedAt()));
            if (row.version() >= state.version()) {
                throw ServiceException.refused(
                        409, "session_conflict", "another instance has gone on with this session");
            }
            row.write(state.version(), state.phase().name(), text, now);
            if (ended != null) {
                row.end(ended.reason(), ended.at());
            }
            sessions.saveAndFlush(row);
            return outbox.store(identity.sessionId(), identity.callId(), effects);
        });
        writeThrough(state, text);
        return stored == null ? List.of() : stored;
    }

    /** Why and when a session ended. */
    record Ended(String reason, Instant at) {}

    private void writeThrough(SessionState state, String text) {
        if (isAway()) {
            unwritten.put(state.sessionId(), state);
            return;
        }
        try {
            if (!live.write(state.sessionId(), state.version(), text)) {
                LOG.warn("session {}: redis holds a newer version than {}", state.sessionId(), state.version());
            }
            unwritten.remove(state.sessionId());
        } catch (LiveStoreException e) {
            unwritten.put(state.sessionId(), state);
            away(e);
        }
    }

    /** Writes what Redis did not take; to be called now and then. */
    void rewrite() {
        if (unwritten.isEmpty() || isAway()) {
            return;
        }
        for (SessionState state : List.copyOf(unwritten.values())) {
            try {
                live.write(state.sessionId(), state.version(), json.writeValueAsString(state));
                unwritten.remove(state.sessionId(), state);
            } catch (LiveStoreException e) {
                away(e);
                return;
            }
        }
        LOG.info("redis is back, all sessions are written");
    }

    /**
     * Forgets the live copies of a session, wherever they are.
     *
     * @throws LiveStoreException when Redis is away: it is to be tried again
     */
    void forget(String sessionId) {
        unwritten.remove(sessionId);
        live.delete(sessionId);
    }

    int unwritten() {
        return unwritten.size();
    }

    private boolean isAway() {
        return clock.instant().isBefore(awayUntil.get());
    }

    private void away(LiveStoreException e) {
        Throwable cause = e.getCause();
        LOG.warn(
                "redis is away, sessions go on in memory and in the database: {}",
                cause == null ? e.getMessage() : cause.getClass().getSimpleName());
        awayUntil.set(clock.instant().plus(pause));
    }
}
