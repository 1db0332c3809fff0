package io.salesvoice.dialog.engine;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a session knows; immutable, kept as JSON in Redis and PostgreSQL.
 *
 * @param version rises with every committed change
 * @param lastTurn the last committed turn, null before the first
 * @param lastRevision its revision
 * @param shortAnswer what «повторите» says again
 * @param plusForm whether the caller dictates numbers with «плюс семь» rather than «восемь»
 * @param doNotCall whether the caller asked not to be called
 */
public record SessionState(
        SessionIdentity identity,
        long version,
        Phase phase,
        Map<String, SlotEntry> slots,
        Focus focus,
        Topics topics,
        Counters counters,
        CrmProgress crm,
        List<Line> history,
        @Nullable UUID lastTurn,
        int lastRevision,
        String shortAnswer,
        boolean plusForm,
        boolean doNotCall) {
    /** Where the session stands. */
    public enum Phase {
        TALKING,
        /** The last sentence is planned. */
        CLOSING,
        ENDED
    }

    public SessionState {
        slots = Map.copyOf(slots);
        history = List.copyOf(history);
    }

    public String sessionId() {
        return identity.sessionId();
    }

    public @Nullable String slot(String name) {
        SlotEntry entry = slots.get(name);
        return entry == null ? null : entry.value();
    }

    public SessionState withVersion(long next) {
        return new SessionState(
                identity,
                next,
                phase,
                slots,
                focus,
                topics,
                counters,
                crm,
                history,
                lastTurn,
                lastRevision,
                shortAnswer,
                plusForm,
                doNotCall);
    }

    /** Without personal data: this text may reach a log. */
    @Override
    public String toString() {
        return "SessionState[" + identity + ", version=" + version + ", " + phase + ", " + focus + "]";
    }
}
