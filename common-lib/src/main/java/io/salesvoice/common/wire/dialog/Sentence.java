package io.salesvoice.common.wire.dialog;

/**
 * One sentence to speak.
 *
 * @param index from 0 within its turn
 * @param interruptible false for the robot and recording notice
 */
public record Sentence(int index, String text, boolean interruptible) {}
