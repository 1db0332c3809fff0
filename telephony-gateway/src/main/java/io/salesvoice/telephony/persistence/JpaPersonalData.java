package io.salesvoice.telephony.persistence;

import io.salesvoice.common.wire.dialog.EndRequest;
import io.salesvoice.telephony.call.CallDirection;
import io.salesvoice.telephony.call.CallState;
import io.salesvoice.telephony.call.PersonalData;
import io.salesvoice.telephony.call.RecordingState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Persons in PostgreSQL. */
@Repository
class JpaPersonalData implements PersonalData {
    private static final String ERASED = "erased";

    private final CallRows calls;
    private final TurnRows turns;
    private final DialogEndRows ends;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JpaPersonalData(CallRows calls, TurnRows turns, DialogEndRows ends, JdbcClient jdbc, ObjectMapper json) {
        this.calls = calls;
        this.turns = turns;
        this.ends = ends;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    @Transactional
    public List<UUID> erase(String phone, Collection<UUID> callIds, Instant now) {
        return erase(calls.endedOf(phone, callIds.toArray(UUID[]::new)), now);
    }

    @Override
    @Transactional
    public List<UUID> eraseEndedBefore(Instant moment, Instant now, int limit) {
        return erase(calls.keptEndedBefore(moment, limit), now);
    }

    private List<UUID> erase(List<CallRow> rows, Instant now) {
        List<UUID> erased = new ArrayList<>();
        for (CallRow row : rows) {
            if (row.direction == CallDirection.INBOUND) {
                row.from = ERASED;
            } else {
                row.to = ERASED;
            }
            row.leadId = null;
            row.taskIds = new ArrayList<>();
            row.recording = row.recording == RecordingState.NONE ? RecordingState.NONE : RecordingState.DELETED;
            row.recordingMs = null;
            row.erasedAt = now;
            turns.deleteByCallId(row.id);
            for (DialogEndRow end : ends.findByCallId(row.id)) {
                forget(end);
            }
            // A hash of a number is found again by trying all of them.
            jdbc.sql("delete from telephony.idempotency where call_id = :call")
                    .param("call", row.id)
                    .update();
            erased.add(row.id);
        }
        return erased;
    }

    /** The dialog has still to be told of the end, but not any more of what was heard. */
    private void forget(DialogEndRow end) {
        EndRequest request = json.readValue(end.request, EndRequest.class);
        end.request = json.writeValueAsString(new EndRequest(request.reason(), request.endedAt(), null));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean hasOpenCall(String phone, Collection<UUID> callIds) {
        return calls.countOpenOf(phone, callIds.toArray(UUID[]::new)) > 0;
    }

    @Override
    @Transactional
    public List<UUID> expireRecordings(Instant endedBefore, int limit) {
        List<CallRow> rows = calls.recordedEndedBefore(endedBefore, limit);
        rows.forEach(row -> row.recording = RecordingState.DELETED);
        return rows.stream().map(row -> row.id).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> withDeletedRecording(Collection<UUID> callIds) {
        return calls.findDeletedAmong(callIds, CallState.ENDED, RecordingState.DELETED);
    }
}
