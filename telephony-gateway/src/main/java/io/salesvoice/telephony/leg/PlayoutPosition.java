package io.salesvoice.telephony.leg;

/**
 * How far playout has come.
 *
 * @param segment the segment being played or last played, -1 before the first
 * @param samples samples of that segment already sent
 * @param complete whether the segment was sent to its end
 */
public record PlayoutPosition(long segment, long samples, boolean complete) {}
