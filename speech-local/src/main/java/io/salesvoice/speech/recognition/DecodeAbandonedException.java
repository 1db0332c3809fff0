package io.salesvoice.speech.recognition;

/** A decode stopped half-way, because its result was not wanted any more or another one was more urgent. */
final class DecodeAbandonedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DecodeAbandonedException() {
        super("decode stopped half-way", null, false, false);
    }
}
