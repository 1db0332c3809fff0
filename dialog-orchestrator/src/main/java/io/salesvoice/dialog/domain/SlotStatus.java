package io.salesvoice.dialog.domain;

/** How far a found value can be used. */
public enum SlotStatus {
    /** Usable as it stands. */
    COMPLETE,
    /** A beginning: digits of a number, a day without an hour. */
    INCOMPLETE,
    /** A call-back time that is over; {@code value} is the nearest possible one to propose instead. */
    IN_THE_PAST,
    /** A call-back time outside working hours; {@code value} is the nearest possible one to propose instead. */
    OUTSIDE_HOURS,
    /** Something that was meant as a value and cannot be one, for example a number with too many digits. */
    INVALID
}
