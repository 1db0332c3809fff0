package io.salesvoice.telephony.call;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What there is of a call's recording. */
public enum RecordingState {
    @JsonProperty("none")
    NONE,
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("available")
    AVAILABLE,
    /** At the caller's wish, or by retention. */
    @JsonProperty("deleted")
    DELETED
}
