package io.salesvoice.common.wire.dialog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answer of {@code POST /dialog}. */
public record DialogReply(
        String sessionId,
        String reply,
        @Nullable Intent intent,
        Map<String, String> slots,
        String state,
        List<DialogAction> actions,
        List<String> sources,
        String engine,
        long latencyMs) {
    public DialogReply {
        slots = Map.copyOf(slots);
        actions = List.copyOf(actions);
        sources = List.copyOf(sources);
    }
}
