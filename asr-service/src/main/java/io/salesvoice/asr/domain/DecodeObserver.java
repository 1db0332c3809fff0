package io.salesvoice.asr.domain;

/** Sees what an engine does; for metrics. Every method is quick and thread-safe. */
public interface DecodeObserver {
    /**
     * A decode ended.
     *
     * @param purpose {@code final}, {@code likely_end}, {@code partial} or {@code file}
     * @param outcome {@code ok}, or why there is no text
     * @param audioMs length of its audio
     * @param decodeMs time of the engine; 0 where it was not asked
     */
    void decoded(String purpose, String outcome, long audioMs, long decodeMs);

    /**
     * An utterance has its final.
     *
     * @param outcome {@code text}, {@code empty} or {@code failed}
     * @param waitMs from the commit to the final
     */
    void utterance(String outcome, long waitMs);
}
