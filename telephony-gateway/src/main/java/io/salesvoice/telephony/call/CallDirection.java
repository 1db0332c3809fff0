package io.salesvoice.telephony.call;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who called. */
public enum CallDirection {
    @JsonProperty("inbound")
    INBOUND,
    @JsonProperty("outbound")
    OUTBOUND;

    /** As on the wire and in labels. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
