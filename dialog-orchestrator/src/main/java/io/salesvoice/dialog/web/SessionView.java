package io.salesvoice.dialog.web;

import io.salesvoice.dialog.crm.CrmOutbox;
import io.salesvoice.dialog.engine.Line;
import io.salesvoice.dialog.engine.SessionState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answer of {@code GET /dialog/sessions/{id}}.
 *
 * @param history what the caller said and what was heard of the assistant
 */
record SessionView(
        String sessionId,
        @Nullable UUID callId,
        String scenario,
        int scenarioVersion,
        String direction,
        String state,
        long version,
        Instant openedAt,
        Map<String, String> slots,
        List<HistoryLine> history,
        @Nullable UUID leadId,
        List<UUID> taskIds) {
    /** A line of the conversation; {@code speaker} is {@code caller} or {@code assistant}. */
    record HistoryLine(UUID turnId, String speaker, String text) {
        static HistoryLine of(Line line) {
            return new HistoryLine(line.turnId(), line.speaker().name().toLowerCase(Locale.ROOT), line.text());
        }
    }

    static SessionView of(SessionState state, CrmOutbox.Made made) {
        return new SessionView(
                state.sessionId(),
                state.identity().callId(),
                state.identity().scenario(),
                state.identity().scenarioVersion(),
                state.identity().direction(),
                TurnStream.state(state),
                state.version(),
                state.identity().openedAt(),
                TurnStream.slots(state),
                state.history().stream().map(HistoryLine::of).toList(),
                made.leadId(),
                made.taskIds());
    }
}
