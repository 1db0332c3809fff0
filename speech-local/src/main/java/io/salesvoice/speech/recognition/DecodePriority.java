package io.salesvoice.speech.recognition;

/** Who goes first: someone waits for a final, perhaps for a likely end, nobody for a partial. Files come last. */
public enum DecodePriority {
    FINAL,
    LIKELY_END,
    PARTIAL,
    FILE
}
