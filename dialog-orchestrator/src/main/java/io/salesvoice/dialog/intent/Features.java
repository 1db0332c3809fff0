package io.salesvoice.dialog.intent;

import io.salesvoice.dialog.domain.Embedder;
import java.util.ArrayList;
import java.util.List;

/** A sentence as numbers: its embedding, and beside it the beginnings of its words, hashed, which name things. */
final class Features {
    private static final int HASHED = 512;
    private static final int STEM = 5;
    private static final float WEIGHT = 0.6f;

    private final Embedder embedder;

    Features(Embedder embedder) {
        this.embedder = embedder;
    }

    int dimension() {
        return embedder.dimension() + HASHED;
    }

    float[] of(String sentence) {
        return join(embedder.embed(sentence), sentence);
    }

    List<float[]> ofAll(List<String> sentences) {
        List<float[]> embedded = embedder.embedAll(sentences);
        List<float[]> all = new ArrayList<>(sentences.size());
        for (int i = 0; i < sentences.size(); i++) {
            all.add(join(embedded.get(i), sentences.get(i)));
        }
        return all;
    }

    private static float[] join(float[] embedding, String sentence) {
        float[] joined = new float[embedding.length + HASHED];
        System.arraycopy(embedding, 0, joined, 0, embedding.length);
        String[] words = IntentRules.normalized(sentence).replace("?", " ?").split(" ");
        double square = 0;
        for (String word : words) {
            if (word.isEmpty()) {
                continue;
            }
            String stem = word.length() > STEM ? word.substring(0, STEM) : word;
            int slot = embedding.length + Math.floorMod(mix(stem.hashCode()), HASHED);
            joined[slot] += 1;
        }
        for (int i = embedding.length; i < joined.length; i++) {
            square += (double) joined[i] * joined[i];
        }
        if (square > 0) {
            float scale = (float) (WEIGHT / Math.sqrt(square));
            for (int i = embedding.length; i < joined.length; i++) {
                joined[i] *= scale;
            }
        }
        return joined;
    }

    private static int mix(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }
}
