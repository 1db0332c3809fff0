package io.salesvoice.telephony.conversation;

import io.salesvoice.common.wire.dialog.PreviousTurn;
import io.salesvoice.common.wire.dialog.TurnInput;
import io.salesvoice.telephony.call.CallJournal;
import io.salesvoice.telephony.call.CallTurn;
import io.salesvoice.telephony.call.Engines;
import io.salesvoice.telephony.call.Stages;
import io.salesvoice.telephony.call.TurnRole;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down who said what, turn by turn; of the assistant's words those that were heard. */
final class Transcript {
    private final CallJournal journal;
    private final HeardLedger ledger = new HeardLedger();
    /** Answers that have begun to be spoken and are not finished. */
    private final Map<UUID, Spoken> spoken = new HashMap<>();

    private int sequence;

    private static final class Spoken {
        private final int sequence;
        private final Instant startedAt;
        private final @Nullable String stockText;
        private @Nullable Stages stages;
        private @Nullable Engines engines;
        private boolean interrupted;

        /** @param stockText the words, where they are ours and not the dialog's */
        Spoken(int sequence, Instant startedAt, @Nullable String stockText) {
            this.sequence = sequence;
            this.startedAt = startedAt;
            this.stockText = stockText;
        }
    }

    Transcript(CallJournal journal) {
        this.journal = journal;
    }

    void callerSaid(UUID turnId, String text, TurnInput input, Instant startedAt, @Nullable String asrEngine) {
        Engines engines = asrEngine == null ? null : new Engines(asrEngine, null, null);
        journal.turn(new CallTurn(
                turnId,
                journal.call().id(),
                sequence++,
                TurnRole.CALLER,
                text,
                null,
                startedAt,
                false,
                input,
                engines,
                null));
    }

    void plan(UUID turnId, List<Line> lines) {
        ledger.plan(turnId, lines);
    }

    /** @param stages of the answer, with its first line */
    void lineStarted(Line line, Instant at, @Nullable Stages stages) {
        if (line.kind() == Line.Kind.FILLER) {
            return;
        }
        boolean stock = line.kind() == Line.Kind.STOCK;
        Spoken turn =
                spoken.computeIfAbsent(line.turnId(), id -> new Spoken(sequence++, at, stock ? line.text() : null));
        if (stages != null) {
            turn.stages = stages;
        }
        if (stock || line.index() == 0) {
            save(line.turnId(), turn, stock ? line.text() : ledger.text(line.turnId()), "");
        }
    }

    /** @param engines that served it, as far as they have said so */
    void lineHeard(Line line, String heardText, boolean complete, Engines engines) {
        ledger.heard(line, heardText, complete);
        Spoken turn = spoken.get(line.turnId());
        if (turn == null) {
            return;
        }
        if (line.index() == 0) {
            turn.engines = engines;
        }
        turn.interrupted |= !complete;
        if (turn.stockText == null) {
            save(line.turnId(), turn, ledger.text(line.turnId()), ledger.heardText(line.turnId()));
            return;
        }
        save(line.turnId(), turn, turn.stockText, heardText);
        spoken.remove(line.turnId());
    }

    void finished(UUID turnId, boolean interrupted) {
        Spoken turn = spoken.get(turnId);
        if (turn != null) {
            turn.interrupted |= interrupted;
            save(turnId, turn, ledger.text(turnId), ledger.heardText(turnId));
        }
    }

    private void save(UUID turnId, Spoken turn, String text, String heard) {
        journal.turn(new CallTurn(
                turnId,
                journal.call().id(),
                turn.sequence,
                TurnRole.ASSISTANT,
                text,
                heard,
                turn.startedAt,
                turn.interrupted,
                null,
                turn.engines,
                turn.stages));
    }

    /** What was heard of the last answer; null before the first. */
    @Nullable
    PreviousTurn previous() {
        return ledger.previous();
    }
}
