package io.salesvoice.common.wire.dialog;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the caller did. */
public enum TurnInput {
    /** Said {@code user_message}. */
    @JsonProperty("speech")
    SPEECH,
    /** Said nothing for the silence time-out. */
    @JsonProperty("silence")
    SILENCE,
    /** Pressed the keys in {@code user_message}. */
    @JsonProperty("dtmf")
    DTMF,
    /** Said something that the recogniser could not make out. */
    @JsonProperty("not_recognized")
    NOT_RECOGNIZED
}
