package io.salesvoice.telephony.call;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a call stands. */
public enum CallState {
    @JsonProperty("ringing")
    RINGING,
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("ended")
    ENDED
}
