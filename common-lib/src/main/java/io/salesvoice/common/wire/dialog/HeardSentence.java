package io.salesvoice.common.wire.dialog;

/**
 * What of a sentence reached the caller's ear.
 *
 * @param heardText the part that was played, empty when nothing was
 * @param complete whether it was played to its end
 */
public record HeardSentence(int index, String heardText, boolean complete) {}
