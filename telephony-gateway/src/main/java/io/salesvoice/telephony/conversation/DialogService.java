package io.salesvoice.telephony.conversation;

import io.salesvoice.common.wire.dialog.CommitResult;
import io.salesvoice.common.wire.dialog.DialogEvent;
import io.salesvoice.common.wire.dialog.SessionOpened;
import io.salesvoice.common.wire.dialog.SessionRequest;
import io.salesvoice.common.wire.dialog.TurnRequest;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Decides what to say. */
public interface DialogService {
    /** Opens the session of a call; idempotent. */
    Mono<SessionOpened> open(SessionRequest request);

    /** One turn; cancelling discards a speculative one. */
    Flux<DialogEvent> turn(TurnRequest request);

    /** Applies a speculative turn; idempotent. */
    Mono<CommitResult> commit(String sessionId, UUID turnId, int revision);
}
