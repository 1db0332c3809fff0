package io.salesvoice.telephony.call;

import io.salesvoice.common.error.ServiceException;
import java.time.InstantSource;
import java.util.UUID;

/** Hands an operator's command to whoever has the call: this process or another instance. Blocks. */
public final class CallControl {
    private final CallStore store;
    private final LiveCalls live;
    private final CallOwner self;
    private final OtherInstances others;
    private final InstantSource clock;

    CallControl(CallStore store, LiveCalls live, CallOwner self, OtherInstances others, InstantSource clock) {
        this.store = store;
        this.live = live;
        this.self = self;
        this.others = others;
        this.clock = clock;
    }

    /**
     * @throws ServiceException 404 {@code call_not_found}, 409 {@code call_not_live}, or what {@link OtherInstances#command}
     *     throws
     */
    public void command(UUID callId, CallCommand command) {
        LiveCall own = live.find(callId).orElse(null);
        if (own != null) {
            command.applyTo(own);
            return;
        }
        Call call = store.find(callId).orElseThrow(() -> ServiceException.notFound("call_not_found", "no such call"));
        if (call.state() == CallState.ENDED) {
            throw notLive();
        }
        // Without a living owner the call is over, though nobody has written that down yet.
        String owner = store.owner(callId, clock.instant()).orElseThrow(CallControl::notLive);
        if (owner.equals(self.instance()) || !others.command(owner, callId, command)) {
            throw notLive();
        }
    }

    /** Fails when the call's live events cannot be had here. */
    public void requireEvents(Call call) {
        boolean elsewhere = call.state() != CallState.ENDED
                && live.find(call.id()).isEmpty()
                && store.owner(call.id(), clock.instant())
                        .filter(owner -> !owner.equals(self.instance()))
                        .isPresent();
        if (elsewhere) {
            others.requireEvents();
        }
    }

    private static ServiceException notLive() {
        return ServiceException.refused(409, "call_not_live", "the call is over");
    }
}
