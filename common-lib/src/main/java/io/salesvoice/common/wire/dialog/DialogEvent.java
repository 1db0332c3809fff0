package io.salesvoice.common.wire.dialog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One SSE event of {@code POST /dialog/stream}; the SSE event name equals {@code type}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DialogEvent.Spoken.class, name = "sentence"),
    @JsonSubTypes.Type(value = DialogEvent.Acted.class, name = "action"),
    @JsonSubTypes.Type(value = DialogEvent.Done.class, name = "done"),
    @JsonSubTypes.Type(value = DialogEvent.Failed.class, name = "error")
})
public sealed interface DialogEvent {
    /** The next sentence. */
    record Spoken(int index, String text, boolean interruptible) implements DialogEvent {}

    /** An action was done, or is the gateway's to do. */
    record Acted(DialogAction action) implements DialogEvent {}

    /**
     * The turn is complete.
     *
     * @param endCall hang up when all has been played
     * @param slots slot values as text
     */
    record Done(
            UUID turnId,
            int revision,
            @Nullable Intent intent,
            Map<String, String> slots,
            String state,
            List<String> sources,
            @Nullable Expectation expects,
            boolean endCall,
            String engine,
            long latencyMs)
            implements DialogEvent {}

    /** The turn failed; nothing of it was saved. */
    record Failed(String code, String message) implements DialogEvent {}
}
