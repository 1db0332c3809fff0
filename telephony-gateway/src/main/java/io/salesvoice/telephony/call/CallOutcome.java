package io.salesvoice.telephony.call;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a call ended. */
public enum CallOutcome {
    /** Answered, and ended by either side in the ordinary way. */
    @JsonProperty("completed")
    COMPLETED,
    @JsonProperty("no_answer")
    NO_ANSWER,
    @JsonProperty("busy")
    BUSY,
    /** The called side refused, or we refused an inbound call. */
    @JsonProperty("rejected")
    REJECTED,
    /** Given up before the answer by the side that called. */
    @JsonProperty("cancelled")
    CANCELLED,
    @JsonProperty("failed")
    FAILED,
    /** Our process, or the media, was lost in the middle. */
    @JsonProperty("interrupted")
    INTERRUPTED;

    /** As on the wire and in labels. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
