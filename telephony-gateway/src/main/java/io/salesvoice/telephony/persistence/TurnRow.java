package io.salesvoice.telephony.persistence;

import io.salesvoice.common.wire.dialog.TurnInput;
import io.salesvoice.telephony.call.CallTurn;
import io.salesvoice.telephony.call.Engines;
import io.salesvoice.telephony.call.Stages;
import io.salesvoice.telephony.call.TurnRole;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Table {@code turn}. */
@Entity
@Table(name = "turn")
@IdClass(TurnRow.Key.class)
class TurnRow {
    /** Caller and assistant share the id of their exchange. */
    record Key(UUID id, TurnRole role) implements Serializable {}

    @Id
    UUID id = new UUID(0, 0);

    @Id
    @Enumerated(EnumType.STRING)
    TurnRole role = TurnRole.CALLER;

    UUID callId = new UUID(0, 0);

    @Column(name = "seq")
    int sequence;

    String text = "";

    @Nullable
    String heardText;

    Instant startedAt = Instant.EPOCH;

    boolean interrupted;

    @Enumerated(EnumType.STRING)
    @Nullable
    TurnInput input;

    @Nullable
    String asrEngine;

    @Nullable
    String dialogEngine;

    @Nullable
    String ttsEngine;

    @Nullable
    Integer vadMs;

    @Nullable
    Integer endOfTurnMs;

    @Nullable
    Integer asrMs;

    @Nullable
    Integer dialogMs;

    @Nullable
    Integer ttsMs;

    @Nullable
    Integer firstPacketMs;

    @Nullable
    Integer totalMs;

    protected TurnRow() {}

    TurnRow(CallTurn turn) {
        id = turn.id();
        role = turn.role();
        callId = turn.callId();
        sequence = turn.sequence();
        text = turn.text();
        heardText = turn.heardText();
        startedAt = turn.startedAt();
        interrupted = turn.interrupted();
        input = turn.input();
        Engines engines = turn.engines();
        if (engines != null) {
            asrEngine = engines.asr();
            dialogEngine = engines.dialog();
            ttsEngine = engines.tts();
        }
        Stages stages = turn.stages();
        if (stages != null) {
            vadMs = stages.vadMs();
            endOfTurnMs = stages.endOfTurnMs();
            asrMs = stages.asrMs();
            dialogMs = stages.dialogMs();
            ttsMs = stages.ttsMs();
            firstPacketMs = stages.firstPacketMs();
            totalMs = stages.totalMs();
        }
    }

    CallTurn toTurn() {
        Engines engines = asrEngine == null && dialogEngine == null && ttsEngine == null
                ? null
                : new Engines(asrEngine, dialogEngine, ttsEngine);
        Stages stages = totalMs == null && ttsMs == null && dialogMs == null
                ? null
                : new Stages(vadMs, endOfTurnMs, asrMs, dialogMs, ttsMs, firstPacketMs, totalMs);
        return new CallTurn(
                id, callId, sequence, role, text, heardText, startedAt, interrupted, input, engines, stages);
    }
}
