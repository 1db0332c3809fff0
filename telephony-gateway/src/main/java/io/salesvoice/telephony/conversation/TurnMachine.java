package io.salesvoice.telephony.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The rules of turn taking: what a state and an event lead to. Holds no state, knows no clock, touches no audio.
 *
 * <p>The order of events within one instant is the order in which they are given.
 */
public final class TurnMachine {
    private final ConversationProperties properties;
    private final EndOfTurnPolicy endOfTurn;
    private final OverlapPolicy overlap;
    private final Supplier<UUID> ids;

    /** @param ids for turns; UUIDv7 in production */
    public TurnMachine(ConversationProperties properties, Supplier<UUID> ids) {
        this.properties = properties;
        this.endOfTurn = new EndOfTurnPolicy(properties.endOfTurn());
        this.overlap = new OverlapPolicy(properties.bargeIn().backchannel());
        this.ids = ids;
    }

    /** Before the call is answered. */
    public TurnState initial() {
        return TurnState.initial(ids.get());
    }

    public Transition on(TurnState state, TurnEvent event, Instant now) {
        if (state.phase() == Phase.OVER) {
            return new Transition(state, List.of());
        }
        TurnWork work = new TurnWork(state, now, properties, endOfTurn, overlap, ids);
        return new TurnStep(work).apply(event);
    }

    /** Where an event led, and what is to be done. */
    public record Transition(TurnState state, List<TurnCommand> commands) {
        public Transition {
            commands = List.copyOf(commands);
        }
    }
}
