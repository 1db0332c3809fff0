package io.salesvoice.telephony.leg;

/** Who called whom. */
public enum LegDirection {
    INBOUND,
    OUTBOUND
}
