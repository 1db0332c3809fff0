package io.salesvoice.telephony.conversation;

import io.salesvoice.telephony.call.Call;
import io.salesvoice.telephony.leg.CallLeg;
import io.salesvoice.telephony.leg.LegListener;
import java.util.function.Function;

/** Begins conversations. */
public final class Conversations {
    private final ConversationServices services;

    public Conversations(ConversationServices services) {
        this.services = services;
    }

    /** @param onEnd runs once, when nothing of the call is left */
    LegListener take(CallPlan plan, CallLeg leg, Runnable onEnd) {
        Conversation conversation = new Conversation(services, plan, onEnd);
        conversation.start(leg);
        return conversation;
    }

    /**
     * Begins an outbound call.
     *
     * @param dial sends the INVITE; what it throws, this throws, and the call is on record as failed
     * @param onEnd runs once, when nothing of the call is left; not if this throws
     */
    public Call place(CallPlan plan, Function<LegListener, CallLeg> dial, Runnable onEnd) {
        Conversation conversation = new Conversation(services, plan, onEnd);
        CallLeg leg;
        try {
            leg = dial.apply(conversation);
        } catch (RuntimeException e) {
            conversation.neverBegan("not_dialled");
            throw e;
        }
        conversation.start(leg);
        return conversation.journal().call();
    }
}
