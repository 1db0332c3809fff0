package io.salesvoice.dialog.knowledge;

import io.salesvoice.dialog.domain.Embedder;
import java.util.List;

/** An embedder without a model: sentences with the same triples of letters are near. */
final class LetterEmbedder implements Embedder {
    private static final int DIMENSION = 256;

    @Override
    public float[] embed(String sentence) {
        float[] vector = new float[DIMENSION];
        String text = " " + RussianWords.normalize(sentence) + " ";
        for (int i = 0; i + 3 <= text.length(); i++) {
            vector[Math.floorMod(text.substring(i, i + 3).hashCode(), DIMENSION)]++;
        }
        double length = 0;
        for (float value : vector) {
            length += value * value;
        }
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) (vector[i] / Math.max(1e-9, Math.sqrt(length)));
        }
        return vector;
    }

    @Override
    public List<float[]> embedAll(List<String> sentences) {
        return sentences.stream().map(this::embed).toList();
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }
}
