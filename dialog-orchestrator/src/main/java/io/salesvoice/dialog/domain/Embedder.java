package io.salesvoice.dialog.domain;

import java.util.List;

/** Turns sentences into vectors of length 1 whose dot product says how near they are in meaning. Thread-safe. */
public interface Embedder {
    float[] embed(String sentence);

    List<float[]> embedAll(List<String> sentences);

    int dimension();
}
