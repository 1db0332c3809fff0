package io.salesvoice.dialog.session;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.id.UuidV7;
import io.salesvoice.common.wire.dialog.Caller;
import io.salesvoice.common.wire.dialog.CommitResult;
import io.salesvoice.common.wire.dialog.DialogAction;
import io.salesvoice.common.wire.dialog.EndRequest;
import io.salesvoice.common.wire.dialog.SessionEnded;
import io.salesvoice.common.wire.dialog.SessionOpened;
import io.salesvoice.common.wire.dialog.SessionRequest;
import io.salesvoice.common.wire.dialog.TurnInput;
import io.salesvoice.common.wire.dialog.TurnRequest;
import io.salesvoice.dialog.DialogProperties;
import io.salesvoice.dialog.crm.CrmOutbox;
import io.salesvoice.dialog.engine.DialogEngine;
import io.salesvoice.dialog.engine.Effect;
import io.salesvoice.dialog.engine.SessionIdentity;
import io.salesvoice.dialog.engine.SessionState;
import io.salesvoice.dialog.engine.TurnCommand;
import io.salesvoice.dialog.engine.TurnPlan;
import io.salesvoice.dialog.scenario.ActiveScenario;
import io.salesvoice.dialog.scenario.ScenarioCatalog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** The use cases of a conversation. Blocking; one turn of a session at a time. */
public final class DialogSessions {
    private static final Duration BUSY = Duration.ofSeconds(5);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final DialogEngine engine;
    private final ScenarioCatalog scenarios;
    private final SessionStore store;
    private final CrmOutbox outbox;
    private final DialogProperties properties;
    private final InstantSource clock;
    private final DialogObserver observer;
    private final Map<String, LiveSession> live = new ConcurrentHashMap<>();

    DialogSessions(
            DialogEngine engine,
            ScenarioCatalog scenarios,
            SessionStore store,
            CrmOutbox outbox,
            DialogProperties properties,
            InstantSource clock,
            DialogObserver observer) {
        this.engine = engine;
        this.scenarios = scenarios;
        this.store = store;
        this.outbox = outbox;
        this.properties = properties;
        this.clock = clock;
        this.observer = observer;
    }

    /** Opens a session; the same id again gets the same answer while nothing has been said. */
    public SessionOpened open(SessionRequest request) {
        return locked(request.sessionId(), session -> {
            SessionState known = session.state;
            if (known != null) {
                return reopened(known);
            }
            String scenario = request.scenario() == null ? properties.defaultScenario() : request.scenario();
            ActiveScenario active = scenarios.current(scenario);
            Caller caller = request.caller();
            SessionIdentity identity = new SessionIdentity(
                    request.sessionId(),
                    request.callId(),
                    scenario,
                    active.version(),
                    request.direction(),
                    caller == null ? null : caller.phone(),
                    caller == null ? null : caller.name(),
                    request.reason(),
                    UuidV7.next(clock),
                    clock.instant());
            TurnPlan plan = engine.open(identity, active);
            SessionState state = plan.state().withVersion(1);
            store.commit(state, List.of(), null);
            session.state = state;
            observer.opened(request.direction());
            return opened(state, plan, active);
        });
    }

    private SessionOpened reopened(SessionState known) {
        SessionIdentity identity = known.identity();
        ActiveScenario active = scenarios.version(identity.scenario(), identity.scenarioVersion());
        return opened(known, engine.open(identity, active), active);
    }

    private static SessionOpened opened(SessionState state, TurnPlan plan, ActiveScenario active) {
        SessionIdentity identity = state.identity();
        return new SessionOpened(
                identity.sessionId(),
                identity.openingTurnId(),
                identity.scenario(),
                identity.scenarioVersion(),
                plan.sentences(),
                active.scenario().persona().voice(),
                plan.expects());
    }

    /** Whether a session of this id is known, in memory or stored. */
    public boolean exists(String sessionId) {
        return locked(sessionId, session -> session.state != null);
    }

    /**
     * Plans a turn; unless it is speculative, commits it at once.
     *
     * @throws ServiceException 404 for an unknown session, 409 for an ended one, a stale revision or a committed turn
     */
    public Turn turn(TurnRequest request) {
        return locked(request.sessionId(), session -> {
            SessionState state = known(session, request.sessionId());
            LiveSession.Committed committed = session.committed;
            if (request.turnId().equals(state.lastTurn())) {
                if (committed != null && !request.speculative() && committed.revision() == request.revision()) {
                    return new Turn(committed.plan(), committed.actions());
                }
                throw ServiceException.refused(409, "turn_committed", "this turn is committed already");
            }
            LiveSession.Planned before = session.speculative;
            if (before != null && before.turnId().equals(request.turnId()) && before.revision() > request.revision()) {
                throw ServiceException.refused(
                        409,
                        "stale_revision",
                        "revision " + request.revision() + " (expected: " + before.revision() + " or more)");
            }
            talking(state);
            if (before != null) {
                observer.discarded();
            }
            session.speculative = null;
            long start = System.nanoTime();
            ActiveScenario active = scenarios.version(
                    state.identity().scenario(), state.identity().scenarioVersion());
            TurnInput input = request.input() == null ? TurnInput.SPEECH : request.input();
            TurnPlan plan = engine.turn(
                    state,
                    active,
                    new TurnCommand(
                            request.turnId(),
                            request.revision(),
                            input,
                            request.userMessage(),
                            request.previous(),
                            clock.instant()));
            observer.planned(plan, Duration.ofNanos(System.nanoTime() - start), request.speculative());
            if (request.speculative()) {
                session.speculative = new LiveSession.Planned(request.turnId(), request.revision(), plan);
                return new Turn(plan, List.of());
            }
            return new Turn(plan, apply(session, state, request.turnId(), request.revision(), plan));
        });
    }

    private static void talking(SessionState state) {
        if (state.phase() == SessionState.Phase.ENDED) {
            throw ServiceException.refused(409, "session_ended", "the session has ended");
        }
    }

    private List<UUID> apply(LiveSession session, SessionState before, UUID turnId, int revision, TurnPlan plan) {
        SessionState state = plan.state().withVersion(before.version() + 1);
        List<UUID> actions = commit(session, state, plan.effects(), null);
        session.state = state;
        session.speculative = null;
        session.committed = new LiveSession.Committed(turnId, revision, plan, actions);
        observer.committed(plan);
        return actions;
    }

    /** A conflict means that another instance served the session meanwhile: forget our copy, its state counts. */
    private List<UUID> commit(
            LiveSession session, SessionState state, List<Effect> effects, SessionStore.@Nullable Ended ended) {
        try {
            return store.commit(state, effects, ended);
        } catch (ServiceException e) {
            if (e.code().equals("session_conflict")) {
                session.state = null;
                session.speculative = null;
            }
            throw e;
        }
    }

    /** Applies a speculative turn and starts its actions; a repetition gets the same answer. */
    public CommitResult commit(UUID turnId, String sessionId, int revision) {
        List<UUID> actions = locked(sessionId, session -> {
            SessionState state = known(session, sessionId);
            LiveSession.Committed committed = session.committed;
            if (turnId.equals(state.lastTurn())) {
                if (state.lastRevision() != revision) {
                    throw ServiceException.refused(
                            409,
                            "stale_revision",
                            "revision " + revision + " (committed: " + state.lastRevision() + ")");
                }
                return committed == null ? List.<UUID>of() : committed.actions();
            }
            LiveSession.Planned planned = session.speculative;
            if (planned == null || !planned.turnId().equals(turnId) || planned.revision() != revision) {
                throw ServiceException.refused(
                        409, "turn_unknown", "no speculative turn of this id and revision; send the turn again");
            }
            talking(state);
            return apply(session, state, turnId, revision, planned.plan());
        });
        return new CommitResult(turnId, revision, deliver(sessionId, actions));
    }

    /** Forgets a speculative turn whose stream was closed. */
    public void discard(String sessionId, UUID turnId, int revision) {
        LiveSession session = live.get(sessionId);
        if (session == null) {
            return;
        }
        session.lock.lock();
        try {
            LiveSession.Planned planned = session.speculative;
            if (planned != null && planned.turnId().equals(turnId) && planned.revision() == revision) {
                session.speculative = null;
                observer.discarded();
            }
        } finally {
            session.lock.unlock();
        }
    }

    /** Does the given actions, as far as they can be done within the time for it, and says what became of them. */
    public List<DialogAction> deliver(String sessionId, List<UUID> actions) {
        if (actions.isEmpty()) {
            return List.of();
        }
        outbox.deliver(sessionId, clock.instant().plus(properties.crm().patience()));
        return outbox.outcomes(sessionId, actions);
    }

    /** What the gateway has to do itself. */
    public static List<DialogAction> forGateway(TurnPlan plan) {
        List<DialogAction> actions = new ArrayList<>();
        for (Effect effect : plan.effects()) {
            if (effect instanceof Effect.StopRecording) {
                actions.add(new DialogAction(DialogAction.Type.STOP_RECORDING, null, null));
            } else if (effect instanceof Effect.EndCall) {
                actions.add(new DialogAction(DialogAction.Type.END_CALL, null, null));
            }
        }
        return actions;
    }

    /** Ends a session; what is open goes to the CRM. A repetition gets the same answer. */
    public SessionEnded end(String sessionId, EndRequest request) {
        locked(sessionId, session -> {
            SessionState state = known(session, sessionId);
            if (state.phase() == SessionState.Phase.ENDED) {
                return state;
            }
            ActiveScenario active = scenarios.version(
                    state.identity().scenario(), state.identity().scenarioVersion());
            TurnPlan plan = engine.end(
                    state,
                    active,
                    new TurnCommand(UuidV7.next(clock), 0, TurnInput.SILENCE, "", request.previous(), clock.instant()));
            SessionState ended = plan.state().withVersion(state.version() + 1);
            commit(session, ended, plan.effects(), new SessionStore.Ended(request.reason(), request.endedAt()));
            session.state = ended;
            session.speculative = null;
            observer.ended(request.reason());
            return ended;
        });
        outbox.deliver(sessionId, clock.instant().plus(properties.crm().patience()));
        CrmOutbox.Made made = outbox.made(sessionId);
        return new SessionEnded(sessionId, "ended", made.leadId(), made.taskIds());
    }

    /** The committed state of a session. */
    public SessionState state(String sessionId) {
        return locked(sessionId, session -> known(session, sessionId));
    }

    /** Lead and tasks of a session, as far as the CRM has given ids. */
    public CrmOutbox.Made made(String sessionId) {
        return outbox.made(sessionId);
    }

    private static SessionState known(LiveSession session, String sessionId) {
        SessionState state = session.state;
        if (state == null) {
            throw ServiceException.notFound("session_unknown", "no session " + sessionId);
        }
        return state;
    }

    private <T> T locked(String sessionId, Function<LiveSession, T> work) {
        while (true) {
            LiveSession session = live.computeIfAbsent(sessionId, _ -> fresh());
            session.lock.lock();
            try {
                if (live.get(sessionId) != session) {
                    continue;
                }
                session.touched = clock.instant();
                if (session.state == null) {
                    session.state = store.load(sessionId).orElse(null);
                }
                T result = work.apply(session);
                if (session.state == null) {
                    live.remove(sessionId, session);
                }
                return result;
            } catch (ServiceException e) {
                if (session.state == null) {
                    live.remove(sessionId, session);
                }
                throw e;
            } catch (DataAccessException | TransactionException e) {
                if (session.state == null) {
                    live.remove(sessionId, session);
                }
                throw ServiceException.unavailable(
                        "database_unavailable", "the session cannot be read or saved now", RETRY_AFTER, e);
            } finally {
                session.lock.unlock();
            }
        }
    }

    private LiveSession fresh() {
        if (live.size() >= properties.session().maxLive()) {
            throw ServiceException.unavailable("too_many_sessions", "too many sessions are open", BUSY, null);
        }
        return new LiveSession(clock.instant());
    }

    /** Lets go of a session that is over and erased. */
    void forget(String sessionId) {
        live.remove(sessionId);
        store.forget(sessionId);
    }

    /** Lets go of sessions that are idle; they are read again when they are needed. */
    void evictIdle() {
        Instant before = clock.instant().minus(properties.session().idle());
        for (Map.Entry<String, LiveSession> entry : live.entrySet()) {
            LiveSession session = entry.getValue();
            if (!session.touched.isBefore(before) && !isEnded(session) || !session.lock.tryLock()) {
                continue;
            }
            try {
                live.remove(entry.getKey(), session);
            } finally {
                session.lock.unlock();
            }
        }
    }

    private static boolean isEnded(LiveSession session) {
        SessionState state = session.state;
        return state != null && state.phase() == SessionState.Phase.ENDED;
    }

    int liveCount() {
        return live.size();
    }

    /**
     * A planned turn.
     *
     * @param actions ids of the stored CRM actions; none while it is speculative
     */
    public record Turn(TurnPlan plan, List<UUID> actions) {
        public Turn {
            actions = List.copyOf(actions);
        }
    }
}
