package io.salesvoice.telephony.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps calls. Every method is durable when it returns, and blocks. */
public interface CallStore {
    /** @param owner instance that has the call, until the lease ends */
    void create(Call call, String owner, Instant leaseUntil);

    void answered(UUID callId, @Nullable String scenario, Instant at);

    /** Adds the turn, or writes over the one of the same id and role. */
    void saveTurn(CallTurn turn);

    /** Adds what the dialog made in the CRM. */
    void link(UUID callId, @Nullable UUID leadId, @Nullable UUID taskId);

    void notice(UUID callId, @Nullable Long startMs, @Nullable Long endMs);

    void recording(UUID callId, RecordingState state, @Nullable Long durationMs);

    /** Ends the call once; later ends change nothing. The dialog's end is handed to the outbox in the same transaction. */
    void ended(UUID callId, CallEnd end);

    Optional<Call> find(UUID callId);

    /** The instance that has the call and is alive; empty when the call is over or its owner's lease is. */
    Optional<String> owner(UUID callId, Instant now);

    List<Call> list(CallQuery query);

    long count(CallQuery query);

    /** In order. */
    List<CallTurn> turns(UUID callId);

    void renewLeases(String owner, Instant until);

    /**
     * Ends calls whose owner is gone as {@link CallOutcome#INTERRUPTED}, each with its dialog's end in the outbox.
     *
     * @return their ids
     */
    List<UUID> endAbandoned(Instant now);
}
