package io.salesvoice.telephony.engines;

import io.salesvoice.common.client.DialogClient;
import io.salesvoice.common.error.ServiceException;
import io.salesvoice.common.wire.dialog.CommitRequest;
import io.salesvoice.common.wire.dialog.CommitResult;
import io.salesvoice.common.wire.dialog.DialogEvent;
import io.salesvoice.common.wire.dialog.EndRequest;
import io.salesvoice.common.wire.dialog.SessionEnded;
import io.salesvoice.common.wire.dialog.SessionOpened;
import io.salesvoice.common.wire.dialog.SessionRequest;
import io.salesvoice.common.wire.dialog.TurnRequest;
import io.salesvoice.telephony.call.EndDelivery;
import io.salesvoice.telephony.conversation.DialogService;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** dialog-orchestrator. */
@Component
class RemoteDialog implements DialogService, EndDelivery.Ends {
    private static final Duration END_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final DialogClient client;

    RemoteDialog(DialogClient client) {
        this.client = client;
    }

    @Override
    public Mono<SessionOpened> open(SessionRequest request) {
        return client.open(request);
    }

    @Override
    public Flux<DialogEvent> turn(TurnRequest request) {
        return client.turn(request);
    }

    @Override
    public Mono<CommitResult> commit(String sessionId, UUID turnId, int revision) {
        return client.commit(turnId, new CommitRequest(sessionId, revision));
    }

    @Override
    public SessionEnded end(UUID callId, EndRequest request) {
        SessionEnded ended = client.end(callId.toString(), request)
                .timeout(END_TIMEOUT)
                .onErrorMap(
                        error -> !(error instanceof ServiceException),
                        error -> ServiceException.unavailable(
                                "dialog_unreachable", "the dialog did not answer", RETRY_AFTER, error))
                .block();
        if (ended == null) {
            throw ServiceException.unavailable("dialog_empty_answer", "the dialog answered nothing", RETRY_AFTER, null);
        }
        return ended;
    }
}
