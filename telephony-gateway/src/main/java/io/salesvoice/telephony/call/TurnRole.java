package io.salesvoice.telephony.call;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whose turn it was. */
public enum TurnRole {
    @JsonProperty("caller")
    CALLER,
    @JsonProperty("assistant")
    ASSISTANT
}
