package io.salesvoice.common.wire.dialog;

/**
 * What the caller wants.
 *
 * @param confidence calibrated, 0 to 1
 */
public record Intent(String name, double confidence) {}
