package io.salesvoice.telephony.persistence;

import io.salesvoice.common.id.UuidV7;
import io.salesvoice.common.wire.dialog.EndRequest;
import io.salesvoice.telephony.call.Call;
import io.salesvoice.telephony.call.CallEnd;
import io.salesvoice.telephony.call.CallOutcome;
import io.salesvoice.telephony.call.CallQuery;
import io.salesvoice.telephony.call.CallState;
import io.salesvoice.telephony.call.CallStore;
import io.salesvoice.telephony.call.CallTurn;
import io.salesvoice.telephony.call.RecordingState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Calls in PostgreSQL. */
@Repository
class JpaCallStore implements CallStore {
    private final CallRows calls;
    private final TurnRows turns;
    private final DialogEndRows ends;
    private final ObjectMapper json;

    JpaCallStore(CallRows calls, TurnRows turns, DialogEndRows ends, ObjectMapper json) {
        this.calls = calls;
        this.turns = turns;
        this.ends = ends;
        this.json = json;
    }

    @Override
    @Transactional
    public void create(Call call, String owner, Instant leaseUntil) {
        if (!calls.existsById(call.id())) {
            calls.save(new CallRow(call, owner, leaseUntil));
        }
    }

    @Override
    @Transactional
    public void answered(UUID callId, @Nullable String scenario, Instant at) {
        change(callId, row -> {
            row.state = CallState.ACTIVE;
            row.scenario = scenario;
            row.answeredAt = at;
        });
    }

    @Override
    @Transactional
    public void saveTurn(CallTurn turn) {
        // A call that was taken for lost, and erased, may go on to write.
        if (calls.findById(turn.callId()).filter(row -> row.erasedAt != null).isEmpty()) {
            turns.save(new TurnRow(turn));
        }
    }

    @Override
    @Transactional
    public void link(UUID callId, @Nullable UUID leadId, @Nullable UUID taskId) {
        calls.lock(callId).ifPresent(row -> {
            if (leadId != null) {
                row.leadId = leadId;
            }
            if (taskId != null && !row.taskIds.contains(taskId)) {
                List<UUID> longer = new ArrayList<>(row.taskIds);
                longer.add(taskId);
                row.taskIds = longer;
            }
        });
    }

    @Override
    @Transactional
    public void notice(UUID callId, @Nullable Long startMs, @Nullable Long endMs) {
        calls.lock(callId).ifPresent(row -> {
            row.noticeStartMs = startMs == null ? row.noticeStartMs : startMs;
            row.noticeEndMs = endMs == null ? row.noticeEndMs : endMs;
        });
    }

    @Override
    @Transactional
    public void recording(UUID callId, RecordingState state, @Nullable Long durationMs) {
        calls.lock(callId)
                .filter(row -> row.recording != RecordingState.DELETED)
                .ifPresent(row -> {
                    row.recording = state;
                    row.recordingMs = durationMs;
                });
    }

    @Override
    @Transactional
    public void ended(UUID callId, CallEnd end) {
        change(callId, row -> {
            row.state = CallState.ENDED;
            row.outcome = end.outcome();
            row.endReason = end.reason();
            row.sipStatus = end.sipStatus();
            row.endedAt = end.at();
            if (end.dialogEnd() != null) {
                queue(callId, end.dialogEnd(), end.at());
            }
        });
    }

    private void queue(UUID callId, EndRequest request, Instant due) {
        ends.save(new DialogEndRow(UuidV7.next(), callId, json.writeValueAsString(request), due));
    }

    /** A call that has ended stays as it is. */
    private void change(UUID callId, Consumer<CallRow> change) {
        calls.lock(callId).filter(row -> row.state != CallState.ENDED).ifPresent(change);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Call> find(UUID callId) {
        return calls.findById(callId).map(CallRow::toCall);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> owner(UUID callId, Instant now) {
        return calls.findById(callId)
                .filter(row -> row.state != CallState.ENDED && row.leaseUntil.isAfter(now))
                .map(row -> row.ownerInstance);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Call> list(CallQuery query) {
        return calls
                .page(query.state(), query.direction(), query.outcome(), query.before(), Limit.of(query.limit()))
                .stream()
                .map(CallRow::toCall)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public long count(CallQuery query) {
        return calls.countAll(query.state(), query.direction(), query.outcome());
    }

    @Override
    @Transactional(readOnly = true)
    public List<CallTurn> turns(UUID callId) {
        return turns.findByCallIdOrderBySequence(callId).stream()
                .map(TurnRow::toTurn)
                .toList();
    }

    @Override
    @Transactional
    public void renewLeases(String owner, Instant until) {
        calls.renew(owner, until, CallState.ENDED);
    }

    @Override
    @Transactional
    public List<UUID> endAbandoned(Instant now) {
        List<UUID> ended = new ArrayList<>();
        for (CallRow row : calls.abandoned(now)) {
            row.state = CallState.ENDED;
            row.outcome = CallOutcome.INTERRUPTED;
            row.endReason = "gateway_lost";
            row.endedAt = now;
            if (row.recording == RecordingState.RUNNING) {
                // The file is readable as far as it was written; its length is not known here.
                row.recording = RecordingState.AVAILABLE;
            }
            queue(row.id, new EndRequest("interrupted", now, null), now);
            ended.add(row.id);
        }
        return ended;
    }
}
