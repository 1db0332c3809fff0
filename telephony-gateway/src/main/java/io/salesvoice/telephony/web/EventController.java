package io.salesvoice.telephony.web;

import io.salesvoice.common.error.ServiceException;
import io.salesvoice.telephony.call.Call;
import io.salesvoice.telephony.call.CallControl;
import io.salesvoice.telephony.call.CallEvent;
import io.salesvoice.telephony.call.CallEvents;
import io.salesvoice.telephony.call.CallState;
import io.salesvoice.telephony.call.CallStore;
import io.salesvoice.telephony.call.CallTurn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Live events, as server-sent events named by their type. */
@RestController
@Tag(name = "calls")
class EventController {
    /** Keeps proxies from closing a quiet stream, and tells us of watchers that have gone. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** An end that nobody told of, because its instance died or Redis was away, is seen so soon. */
    private static final Duration LOOK_FOR_END = Duration.ofSeconds(5);

    private final CallEvents events;
    private final CallStore store;
    private final CallControl control;

    EventController(CallEvents events, CallStore store, CallControl control) {
        this.events = events;
        this.store = store;
        this.control = control;
    }

    /**
     * What a watcher gets.
     *
     * @param type {@code call}, {@code turn}, {@code partial}
     */
    record EventView(
            String type,
            UUID callId,
            Instant at,
            @Nullable CallView call,
            @Nullable TurnView turn,
            @Nullable String text) {
        static EventView of(CallEvent event) {
            Call call = event.call();
            CallTurn turn = event.turn();
            return new EventView(
                    event.type(),
                    event.callId(),
                    event.at(),
                    call == null ? null : CallView.of(call, null, null),
                    turn == null ? null : TurnView.of(turn),
                    event.text());
        }
    }

    @Operation(summary = "Events of all calls")
    @GetMapping(path = "/api/v1/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<EventView>> all() {
        return withHeartbeat(events.all());
    }

    @Operation(
            summary = "One call as it is now, then its events until it ends",
            description = "503 live_events_unavailable when another instance has the call and its events cannot be had")
    @GetMapping(path = "/api/v1/calls/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Mono<ResponseEntity<Flux<ServerSentEvent<EventView>>>> one(@PathVariable String id) {
        UUID callId = CallIds.parse(id, "id");
        // Listening begins before the second look, so that nothing falls between the two.
        Flux<CallEvent> unseenEnd = Flux.interval(LOOK_FOR_END)
                .onBackpressureDrop()
                .concatMap(look -> now(callId).onErrorResume(later -> Mono.empty()))
                .filter(EventController::isEnd);
        Flux<CallEvent> told =
                Flux.merge(events.of(callId), now(callId), unseenEnd).takeUntil(EventController::isEnd);
        return Mono.fromCallable(() -> watchable(callId))
                .subscribeOn(Schedulers.boundedElastic())
                .map(known -> ResponseEntity.ok()
                        .contentType(MediaType.TEXT_EVENT_STREAM)
                        .body(withHeartbeat(told)));
    }

    private Call watchable(UUID callId) {
        Call call = store.find(callId).orElseThrow(() -> ServiceException.notFound("call_not_found", "no such call"));
        control.requireEvents(call);
        return call;
    }

    private Mono<CallEvent> now(UUID callId) {
        return Mono.fromCallable(() -> store.find(callId))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(Mono::justOrEmpty)
                .switchIfEmpty(Mono.error(() -> ServiceException.notFound("call_not_found", "no such call")))
                .map(call -> new CallEvent("call", callId, Instant.now(), call, null, null));
    }

    private static boolean isEnd(CallEvent event) {
        return event.call() != null && event.call().state() == CallState.ENDED;
    }

    private static Flux<ServerSentEvent<EventView>> withHeartbeat(Flux<CallEvent> source) {
        Flux<ServerSentEvent<EventView>> told = source.map(event -> ServerSentEvent.<EventView>builder()
                .event(event.type())
                .data(EventView.of(event))
                .build());
        Flux<ServerSentEvent<EventView>> beats = Flux.interval(Duration.ZERO, HEARTBEAT)
                .onBackpressureDrop()
                .map(beat ->
                        ServerSentEvent.<EventView>builder().comment("alive").build());
        return told.publish(shared -> Flux.merge(shared, beats.takeUntilOther(shared.ignoreElements())));
    }
}
