package io.salesvoice.dialog.embedding;

import io.salesvoice.dialog.domain.Embedder;
import io.salesvoice.speech.embedding.SentenceEmbedder;
import java.util.List;

/** The Universal Sentence Encoder in this process. */
final class LocalEmbedder implements Embedder, AutoCloseable {
    private final SentenceEmbedder model;

    LocalEmbedder(SentenceEmbedder model) {
        this.model = model;
    }

    @Override
    public float[] embed(String sentence) {
        return model.embed(sentence);
    }

    @Override
    public List<float[]> embedAll(List<String> sentences) {
        return List.of(model.embed(sentences));
    }

    @Override
    public int dimension() {
        return SentenceEmbedder.DIMENSION;
    }

    @Override
    public void close() {
        model.close();
    }
}
