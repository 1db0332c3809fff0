package io.salesvoice.telephony.leg;

/** Decides about new inbound calls; owned by the conversation side, called by the signalling side. */
@FunctionalInterface
public interface IncomingCalls {
    /**
     * A valid INVITE arrived and 100 Trying was sent. The receiver answers or rejects through the leg, now or later.
     *
     * @return where the leg's events go
     */
    LegListener onIncoming(CallLeg leg);
}
