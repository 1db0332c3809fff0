package io.salesvoice.dialog.web;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.dialog.DialogAction;
import io.salesvoice.common.wire.dialog.DialogEvent;
import io.salesvoice.common.wire.dialog.Sentence;
import io.salesvoice.common.wire.dialog.TurnRequest;
import io.salesvoice.dialog.engine.SessionState;
import io.salesvoice.dialog.engine.TurnPlan;
import io.salesvoice.dialog.session.DialogSessions;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/** A turn as a stream of events, made on a virtual thread. Closing it early discards a speculative turn. */
final class TurnStream {
    static final String ENGINE = "scenario";

    private static final Logger LOG = LoggerFactory.getLogger(TurnStream.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final DialogSessions sessions;
    private final Executor executor;

    TurnStream(DialogSessions sessions, Executor executor) {
        this.sessions = sessions;
        this.executor = executor;
    }

    Flux<DialogEvent> of(TurnRequest request) {
        return Flux.create(sink -> {
            AtomicBoolean complete = new AtomicBoolean();
            sink.onCancel(() -> {
                if (request.speculative() && !complete.get()) {
                    executor.execute(() -> sessions.discard(request.sessionId(), request.turnId(), request.revision()));
                }
            });
            executor.execute(() -> {
                try {
                    run(request, sink, complete);
                } catch (ServiceException e) {
                    sink.error(e);
                } catch (DataAccessException | TransactionException e) {
                    sink.error(ServiceException.unavailable(
                            "database_unavailable", "the turn cannot be saved now", RETRY_AFTER, e));
                } catch (RuntimeException e) {
                    // Whatever it is, the caller's ear waits at the other end: the stream must end.
                    sink.error(ServiceException.internal("turn_failed", "the turn failed", e));
                }
            });
        });
    }

    private void run(TurnRequest request, FluxSink<DialogEvent> sink, AtomicBoolean complete) {
        long start = System.nanoTime();
        DialogSessions.Turn turn = sessions.turn(request);
        long latency = Duration.ofNanos(System.nanoTime() - start).toMillis();
        TurnPlan plan = turn.plan();
        for (Sentence sentence : plan.sentences()) {
            sink.next(new DialogEvent.Spoken(sentence.index(), sentence.text(), sentence.interruptible()));
        }
        if (!request.speculative()) {
            try {
                DialogSessions.forGateway(plan).forEach(action -> sink.next(new DialogEvent.Acted(action)));
                for (DialogAction action : sessions.deliver(request.sessionId(), turn.actions())) {
                    sink.next(new DialogEvent.Acted(action));
                }
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("the actions of turn {} go on in the background: {}", request.turnId(), e.getMessage());
                sink.next(new DialogEvent.Acted(new DialogAction(DialogAction.Type.PENDING, null, null)));
            }
        }
        complete.set(true);
        sink.next(done(request, plan, latency));
        sink.complete();
    }

    private static DialogEvent.Done done(TurnRequest request, TurnPlan plan, long latency) {
        return new DialogEvent.Done(
                request.turnId(),
                request.revision(),
                plan.intent(),
                slots(plan.state()),
                state(plan.state()),
                plan.sources(),
                plan.expects(),
                plan.endCall(),
                ENGINE,
                latency);
    }

    /** Values as text; the need in one line. */
    static Map<String, String> slots(SessionState state) {
        Map<String, String> slots = new TreeMap<>();
        state.slots().forEach((name, entry) -> slots.put(name, entry.value()));
        if (!state.topics().needs().isEmpty()) {
            slots.put("need", String.join(", ", state.topics().needs()));
        }
        return slots;
    }

    /** {@code talking}, {@code collecting}, {@code confirming}, {@code closing} or {@code ended}. */
    static String state(SessionState state) {
        return switch (state.phase()) {
            case CLOSING -> "closing";
            case ENDED -> "ended";
            case TALKING ->
                switch (state.focus().kind()) {
                    case ASK -> "collecting";
                    case CONFIRM -> "confirming";
                    case OPEN, MORE, OFFER_HUMAN, OFFER_DO_NOT_CALL, CONVENIENT -> "talking";
                };
        };
    }
}
