package io.salesvoice.telephony.persistence;

import io.salesvoice.telephony.call.Call;
import io.salesvoice.telephony.call.CallDirection;
import io.salesvoice.telephony.call.CallOutcome;
import io.salesvoice.telephony.call.CallState;
import io.salesvoice.telephony.call.RecordingState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** Table {@code call}. */
@Entity
@Table(name = "call")
class CallRow implements Persistable<UUID> {
    @Id
    UUID id = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    CallDirection direction = CallDirection.INBOUND;

    @Column(name = "from_party")
    String from = "";

    @Column(name = "to_party")
    String to = "";

    @Enumerated(EnumType.STRING)
    CallState state = CallState.RINGING;

    @Enumerated(EnumType.STRING)
    @Nullable
    CallOutcome outcome;

    @Nullable
    String reason;

    @Nullable
    String scenario;

    Instant startedAt = Instant.EPOCH;

    @Nullable
    Instant answeredAt;

    @Nullable
    Instant endedAt;

    @Nullable
    String endReason;

    @Nullable
    Integer sipStatus;

    @Nullable
    UUID leadId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<UUID> taskIds = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    RecordingState recording = RecordingState.NONE;

    @Nullable
    Long recordingMs;

    @Nullable
    Long noticeStartMs;

    @Nullable
    Long noticeEndMs;

    @Nullable
    Instant erasedAt;

    String ownerInstance = "";

    Instant leaseUntil = Instant.EPOCH;

    protected CallRow() {}

    CallRow(Call call, String owner, Instant leaseUntil) {
        id = call.id();
        direction = call.direction();
        from = call.from();
        to = call.to();
        state = call.state();
        reason = call.reason();
        scenario = call.scenario();
        startedAt = call.startedAt();
        ownerInstance = owner;
        this.leaseUntil = leaseUntil;
    }

    Call toCall() {
        return new Call(
                id,
                direction,
                from,
                to,
                state,
                outcome,
                reason,
                scenario,
                startedAt,
                answeredAt,
                endedAt,
                endReason,
                sipStatus,
                leadId,
                taskIds,
                recording,
                recordingMs,
                noticeStartMs,
                noticeEndMs);
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Rows are only ever constructed to be inserted. */
    @Override
    public boolean isNew() {
        return true;
    }
}
