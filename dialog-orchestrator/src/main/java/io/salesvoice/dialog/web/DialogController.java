package io.salesvoice.dialog.web;

import io.salesvoice.common.id.UuidV7;
import io.salesvoice.common.wire.dialog.CommitRequest;
import io.salesvoice.common.wire.dialog.CommitResult;
import io.salesvoice.common.wire.dialog.DialogAction;
import io.salesvoice.common.wire.dialog.DialogEvent;
import io.salesvoice.common.wire.dialog.DialogReply;
import io.salesvoice.common.wire.dialog.DialogRequest;
import io.salesvoice.common.wire.dialog.EndRequest;
import io.salesvoice.common.wire.dialog.Sentence;
import io.salesvoice.common.wire.dialog.SessionEnded;
import io.salesvoice.common.wire.dialog.SessionOpened;
import io.salesvoice.common.wire.dialog.SessionRequest;
import io.salesvoice.common.wire.dialog.TurnInput;
import io.salesvoice.common.wire.dialog.TurnRequest;
import io.salesvoice.dialog.DialogProperties;
import io.salesvoice.dialog.engine.TurnPlan;
import io.salesvoice.dialog.session.DialogSessions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/** Turns in text, and the sessions of calls. */
@RestController
@RequestMapping(path = "/dialog")
@Tag(name = "dialog", description = "What to say and do")
class DialogController {
    private final DialogSessions sessions;
    private final DialogProperties properties;
    private final TurnStream streams;

    DialogController(DialogSessions sessions, DialogProperties properties) {
        this.sessions = sessions;
        this.properties = properties;
        this.streams = new TurnStream(sessions, Executors.newVirtualThreadPerTaskExecutor());
    }

    @Operation(summary = "One turn in text; a new session is opened when the id is unknown")
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    DialogReply reply(@RequestBody DialogRequest request) {
        long start = System.nanoTime();
        String sessionId = DialogChecks.sessionId(request.sessionId());
        String message = DialogChecks.message(request.userMessage(), properties.maxMessage(), true);
        DialogChecks.caller(request.caller());
        if (!sessions.exists(sessionId)) {
            sessions.open(new SessionRequest(sessionId, null, request.scenario(), "text", request.caller(), null));
        }
        DialogSessions.Turn turn =
                sessions.turn(new TurnRequest(sessionId, UuidV7.next(), 0, message, TurnInput.SPEECH, false, null));
        TurnPlan plan = turn.plan();
        List<DialogAction> actions = new ArrayList<>(DialogSessions.forGateway(plan));
        actions.addAll(sessions.deliver(sessionId, turn.actions()));
        return new DialogReply(
                sessionId,
                String.join(" ", plan.sentences().stream().map(Sentence::text).toList()),
                plan.intent(),
                TurnStream.slots(plan.state()),
                TurnStream.state(plan.state()),
                actions,
                plan.sources(),
                TurnStream.ENGINE,
                Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    @Operation(summary = "Opens a session; answers what to say first. The same id again gets the same answer")
    @PostMapping(path = "/sessions", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    SessionOpened open(@RequestBody SessionRequest request) {
        DialogChecks.sessionId(request.sessionId());
        DialogChecks.direction(request.direction());
        DialogChecks.caller(request.caller());
        return sessions.open(request);
    }

    @Operation(summary = "A session as it stands: slots, what was said and heard")
    @GetMapping(path = "/sessions/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    SessionView session(@PathVariable String id) {
        return SessionView.of(sessions.state(DialogChecks.sessionId(id)), sessions.made(id));
    }

    @Operation(
            summary = "One turn as server-sent events: sentence, action, done",
            description = "A speculative turn changes nothing until its commit; closing the stream discards it.")
    @PostMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<DialogEvent>> stream(@RequestBody TurnRequest request) {
        DialogChecks.sessionId(request.sessionId());
        DialogChecks.present(request.turnId(), "turn_id");
        DialogChecks.revision(request.revision());
        boolean wordless = request.input() == TurnInput.SILENCE || request.input() == TurnInput.NOT_RECOGNIZED;
        String message = wordless ? "" : DialogChecks.message(request.userMessage(), properties.maxMessage(), false);
        TurnRequest checked = new TurnRequest(
                request.sessionId(),
                request.turnId(),
                request.revision(),
                message,
                request.input(),
                request.speculative(),
                request.previous());
        return streams.of(checked)
                .map(event -> ServerSentEvent.<DialogEvent>builder(event)
                        .event(name(event))
                        .build());
    }

    private static String name(DialogEvent event) {
        return switch (event) {
            case DialogEvent.Spoken _ -> "sentence";
            case DialogEvent.Acted _ -> "action";
            case DialogEvent.Done _ -> "done";
            case DialogEvent.Failed _ -> "error";
        };
    }

    @Operation(summary = "Applies a speculative turn and starts its actions; idempotent")
    @PostMapping(path = "/turns/{turnId}/commit", produces = MediaType.APPLICATION_JSON_VALUE)
    CommitResult commit(@PathVariable UUID turnId, @RequestBody CommitRequest request) {
        String sessionId = DialogChecks.sessionId(request.sessionId());
        return sessions.commit(turnId, sessionId, DialogChecks.revision(request.revision()));
    }

    @Operation(summary = "Ends a session; what is open goes to the CRM; idempotent")
    @PostMapping(path = "/sessions/{id}/end", produces = MediaType.APPLICATION_JSON_VALUE)
    SessionEnded end(@PathVariable String id, @RequestBody EndRequest request) {
        DialogChecks.sessionId(id);
        DialogChecks.reason(request.reason());
        DialogChecks.present(request.endedAt(), "ended_at");
        return sessions.end(id, request);
    }
}
