package io.salesvoice.dialog.crm;

import io.salesvoice.common.error.ErrorCategory;
import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.id.UuidV7;
import io.salesvoice.common.wire.crm.DoNotCall;
import io.salesvoice.common.wire.crm.LeadRequest;
import io.salesvoice.common.wire.crm.TaskRequest;
import io.salesvoice.common.wire.dialog.DialogAction;
import io.salesvoice.dialog.DialogProperties;
import io.salesvoice.dialog.crm.CrmActionEntity.Kind;
import io.salesvoice.dialog.engine.Effect;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is to be done in the CRM. Actions are stored with the turn that decided them and done in their order within a
 * session, at least once; the Idempotency-Key and a body that never changes after the first attempt make repetitions
 * harmless.
 */
public final class CrmOutbox {
    private static final Logger LOG = LoggerFactory.getLogger(CrmOutbox.class);
    private static final int SESSIONS_AT_ONCE = 50;
    private static final int MAX_SHIFT = 10;
    private static final int ERROR_LENGTH = 120;

    private final CrmActionRepository actions;
    private final CrmGate crm;
    private final TransactionTemplate transactions;
    private final JsonMapper json;
    private final DialogProperties.Crm settings;
    private final InstantSource clock;
    private final CrmObserver observer;

    CrmOutbox(
            CrmActionRepository actions,
            CrmGate crm,
            TransactionTemplate transactions,
            JsonMapper json,
            DialogProperties.Crm settings,
            InstantSource clock,
            CrmObserver observer) {
        this.actions = actions;
        this.crm = crm;
        this.transactions = transactions;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
        this.observer = observer;
    }

    /** Stores the effects that concern the CRM; part of the caller's transaction. */
    public List<UUID> store(String sessionId, @Nullable UUID callId, List<Effect> effects) {
        List<UUID> stored = new ArrayList<>();
        for (Effect effect : effects) {
            CrmActionEntity action = switch (effect) {
                case Effect.CreateLead lead -> action(sessionId, Kind.CREATE_LEAD, 0, lead.body());
                case Effect.PatchLead lead -> action(sessionId, Kind.PATCH_LEAD, 0, lead.changes());
                case Effect.CreateTask task -> action(sessionId, Kind.CREATE_TASK, task.number(), task.body());
                case Effect.PatchTask task -> action(sessionId, Kind.PATCH_TASK, task.number(), task.changes());
                case Effect.AddDoNotCall entry ->
                    action(
                            sessionId,
                            Kind.DO_NOT_CALL,
                            0,
                            new DoNotCall(entry.phone(), "caller_request", callId, null));
                case Effect.StopRecording _, Effect.EndCall _ -> null;
            };
            if (action != null) {
                stored.add(actions.save(action).getId());
            }
        }
        return stored;
    }

    private CrmActionEntity action(String sessionId, Kind kind, int number, Object body) {
        return new CrmActionEntity(
                UuidV7.next(clock), sessionId, kind, number, json.writeValueAsString(body), clock.instant());
    }

    /** Does what is due of a session, in order, until nothing is left, an action has to wait, or the deadline passed. */
    public void deliver(String sessionId, Instant deadline) {
        while (clock.instant().isBefore(deadline)) {
            Optional<CrmActionEntity> claimed = claim(sessionId);
            if (claimed.isEmpty() || !attempt(claimed.get())) {
                return;
            }
        }
    }

    /** Does what is due of all sessions. */
    void deliverDue() {
        for (String sessionId : actions.due(clock.instant(), SESSIONS_AT_ONCE)) {
            deliver(sessionId, clock.instant().plus(settings.lease()));
        }
    }

    private Optional<CrmActionEntity> claim(String sessionId) {
        Optional<CrmActionEntity> claimed = transactions.execute(_ -> {
            actions.lockSession(sessionId);
            Instant now = clock.instant();
            Optional<CrmActionEntity> first =
                    actions.findFirstBySessionIdAndStateOrderBySeq(sessionId, CrmActionEntity.PENDING);
            if (first.isEmpty() || first.get().nextAttemptAt().isAfter(now) || isLeased(first.get(), now)) {
                return Optional.<CrmActionEntity>empty();
            }
            CrmActionEntity action = first.get();
            action.claim(now.plus(settings.lease()), frozen(action));
            return Optional.of(actions.save(action));
        });
        return claimed == null ? Optional.empty() : claimed;
    }

    private static boolean isLeased(CrmActionEntity action, Instant now) {
        Instant until = action.leasedUntil();
        return until != null && until.isAfter(now);
    }

    /** A task names its lead where it is known at the first attempt. */
    private String frozen(CrmActionEntity action) {
        if (action.kind() != Kind.CREATE_TASK || action.attempts() > 0) {
            return action.body();
        }
        TaskRequest task = json.readValue(action.body(), TaskRequest.class);
        return json.writeValueAsString(new TaskRequest(
                task.title(),
                task.description(),
                task.kind(),
                task.dueAt(),
                task.phone(),
                task.name(),
                task.status(),
                result(action.sessionId(), Kind.CREATE_LEAD, 0),
                task.callId()));
    }

    private @Nullable UUID result(String sessionId, Kind kind, int number) {
        return actions.findFirstBySessionIdAndKindAndNumberOrderBySeq(sessionId, kind, number)
                .map(CrmActionEntity::resultId)
                .orElse(null);
    }

    /** True when the next action of the session may follow. */
    private boolean attempt(CrmActionEntity action) {
        try {
            Sent sent = send(action);
            settle(action.getId(), stored -> stored.done(sent.id(), sent.merged(), clock.instant()));
            observer.attempted(action.kind(), "done");
            return true;
        } catch (ServiceException e) {
            if (isFinal(e)) {
                LOG.error("{} of session {} was refused for good: {}", action.kind(), action.sessionId(), e.code());
                settle(action.getId(), stored -> stored.failed(shortened(e.code()), clock.instant()));
                observer.attempted(action.kind(), "failed");
                return true;
            }
            LOG.warn("{} of session {} will be tried again: {}", action.kind(), action.sessionId(), e.code());
            Instant again = clock.instant().plus(backoff(action.attempts()));
            settle(action.getId(), stored -> stored.again(shortened(e.code()), again));
            observer.attempted(action.kind(), "retried");
            return false;
        }
    }

    /** Refusals that no repetition mends; a wrong key (401, 403) is mended by the operator. */
    private static boolean isFinal(ServiceException e) {
        return e.category() == ErrorCategory.USER && e.status() != 401 && e.status() != 403 && e.status() != 408;
    }

    private static String shortened(String code) {
        return code.length() > ERROR_LENGTH ? code.substring(0, ERROR_LENGTH) : code;
    }

    /** What the CRM answered. */
    private record Sent(@Nullable UUID id, @Nullable Boolean merged) {
        static Sent of(@Nullable UUID id) {
            return new Sent(id, null);
        }
    }

    private Sent send(CrmActionEntity action) {
        String session = action.sessionId();
        switch (action.kind()) {
            case CREATE_LEAD -> {
                CrmGate.Made made = crm.createLead(json.readValue(action.body(), LeadRequest.class), session + ":lead");
                return new Sent(made.id(), made.merged() ? true : null);
            }
            case PATCH_LEAD -> {
                UUID lead = result(session, Kind.CREATE_LEAD, 0);
                if (lead == null) {
                    throw ServiceException.refused(409, "lead_missing", "the session's lead was refused");
                }
                crm.patchLead(lead, json.readValue(action.body(), LeadRequest.class));
                return Sent.of(lead);
            }
            case CREATE_TASK -> {
                return Sent.of(crm.createTask(
                        json.readValue(action.body(), TaskRequest.class), session + ":task:" + action.number()));
            }
            case PATCH_TASK -> {
                UUID task = result(session, Kind.CREATE_TASK, action.number());
                if (task == null) {
                    throw ServiceException.refused(409, "task_missing", "the session's task was refused");
                }
                crm.patchTask(task, json.readValue(action.body(), TaskRequest.class));
                return Sent.of(task);
            }
            case DO_NOT_CALL -> {
                DoNotCall entry = json.readValue(action.body(), DoNotCall.class);
                if (entry.phone() == null) {
                    throw ServiceException.internal("phone_missing", "a do-not-call entry without a phone", null);
                }
                crm.doNotCall(entry.phone(), entry);
                return Sent.of(null);
            }
        }
        throw new IllegalStateException("kind " + action.kind());
    }

    private void settle(UUID id, java.util.function.Consumer<CrmActionEntity> change) {
        transactions.executeWithoutResult(_ -> actions.findById(id).ifPresent(stored -> {
            change.accept(stored);
            actions.save(stored);
        }));
    }

    private Duration backoff(int attempts) {
        long first = settings.firstBackoff().toMillis();
        long wait = Math.min(
                first << Math.min(attempts - 1, MAX_SHIFT),
                settings.lastBackoff().toMillis());
        return Duration.ofMillis(wait / 2 + ThreadLocalRandom.current().nextLong(wait / 2 + 1));
    }

    /** What became of the given actions, in their order; {@code pending} for those still to be done. */
    public List<DialogAction> outcomes(String sessionId, List<UUID> ids) {
        List<DialogAction> outcomes = new ArrayList<>();
        if (ids.isEmpty()) {
            return outcomes;
        }
        for (CrmActionEntity action : actions.findBySessionIdOrderBySeq(sessionId)) {
            if (ids.contains(action.getId())) {
                outcomes.add(outcome(action));
            }
        }
        return outcomes;
    }

    private DialogAction outcome(CrmActionEntity action) {
        if (!action.state().equals(CrmActionEntity.DONE)) {
            return new DialogAction(
                    DialogAction.Type.PENDING, null, action.kind().name().toLowerCase(java.util.Locale.ROOT));
        }
        return switch (action.kind()) {
            case CREATE_LEAD ->
                new DialogAction(DialogAction.Type.LEAD_CREATED, action.resultId(), null, action.merged());
            case PATCH_LEAD -> new DialogAction(DialogAction.Type.LEAD_UPDATED, action.resultId(), null);
            case CREATE_TASK ->
                new DialogAction(
                        DialogAction.Type.TASK_CREATED,
                        action.resultId(),
                        json.readValue(action.body(), TaskRequest.class).kind());
            case PATCH_TASK ->
                new DialogAction(
                        DialogAction.Type.TASK_UPDATED,
                        action.resultId(),
                        taskKind(action.sessionId(), action.number()));
            case DO_NOT_CALL -> new DialogAction(DialogAction.Type.DO_NOT_CALL_ADDED, null, null);
        };
    }

    private @Nullable String taskKind(String sessionId, int number) {
        return actions.findFirstBySessionIdAndKindAndNumberOrderBySeq(sessionId, Kind.CREATE_TASK, number)
                .map(created ->
                        json.readValue(created.body(), TaskRequest.class).kind())
                .orElse(null);
    }

    /** Ids that the CRM gave, so far. */
    public Made made(String sessionId) {
        List<UUID> tasks = new ArrayList<>();
        UUID lead = null;
        for (CrmActionEntity action : actions.findBySessionIdOrderBySeq(sessionId)) {
            UUID result = action.resultId();
            if (result != null && action.kind() == Kind.CREATE_LEAD) {
                lead = result;
            } else if (result != null && action.kind() == Kind.CREATE_TASK) {
                tasks.add(result);
            }
        }
        return new Made(lead, tasks);
    }

    /** Number of actions still to be done; the given number while the database cannot be asked. */
    long pendingOr(long otherwise) {
        try {
            return actions.countByState(CrmActionEntity.PENDING);
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("pending actions cannot be counted now: {}", e.getMessage());
            return otherwise;
        }
    }

    /** Lead and tasks of a session. */
    public record Made(@Nullable UUID leadId, List<UUID> taskIds) {
        public Made {
            taskIds = List.copyOf(taskIds);
        }
    }

    /** Runs on the scheduler; an unreachable database is tried again at the next run. */
    void deliverDueQuietly() {
        try {
            deliverDue();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("actions cannot be delivered now: {}", e.getMessage());
        }
    }
}
