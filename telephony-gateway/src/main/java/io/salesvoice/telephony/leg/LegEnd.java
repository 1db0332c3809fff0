package io.salesvoice.telephony.leg;

/** Why a leg ended. */
public enum LegEnd {
    /** BYE from the far side. */
    REMOTE_HANG_UP,
    /** {@link CallLeg#hangUp()} on an answered leg. */
    LOCAL_HANG_UP,
    /** CANCEL, from either side, before the answer. */
    CANCELLED,
    /** 486 or 600. */
    BUSY,
    /** Rings without an answer until the deadline, 408, 480 or 487 without our CANCEL. */
    NO_ANSWER,
    /** 403, 603 or any other refusal. */
    REJECTED,
    /** No RTP for the configured time. */
    MEDIA_LOST,
    /** Unreachable, transaction time-out, unusable SDP, internal error. */
    FAILED
}
