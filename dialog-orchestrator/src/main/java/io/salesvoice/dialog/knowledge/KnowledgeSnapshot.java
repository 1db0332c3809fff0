package io.salesvoice.dialog.knowledge;

import io.salesvoice.dialog.domain.Embedder;
import io.salesvoice.dialog.domain.Passage;
import io.salesvoice.dialog.domain.Product;
import io.salesvoice.dialog.domain.ProductMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All documents at one moment with everything derived from them; unchanging.
 *
 * <p>Ranking is by reciprocal rank fusion of BM25 and of the nearness of meaning (the best of a section's sentences),
 * computed exactly: the documents of a company are thousands of sections at most. The best of it are ordered by how surely
 * they answer, so that a rare word said counts more than a familiar turn of phrase.
 */
final class KnowledgeSnapshot {
    /** The constant of reciprocal rank fusion (Cormack, Clarke and Büttcher, 2009). */
    private static final double FUSION = 60;
    /** So many of the fused ranking are weighed by how surely they answer. */
    private static final int CONSIDERED = 10;

    /** Within one document its opening section answers unless another is clearly better. */
    private static final double OPENING_BONUS = 0.05;

    private final Embedder embedder;
    private final List<Chunk> chunks;
    private final List<float[][]> vectors;
    private final LexicalIndex lexical;
    private final Evidence evidence;
    private final List<Product> products;
    private final ProductMatcher matcher;

    KnowledgeSnapshot(List<MarkdownDocument> documents, Embedder embedder) {
        this.embedder = embedder;
        this.chunks = documents.stream()
                .flatMap(document -> Chunk.of(document).stream())
                .toList();
        this.vectors = embed(chunks, embedder);
        this.lexical = new LexicalIndex(chunks);
        this.evidence = new Evidence(chunks);
        List<ListedProduct> listed = documents.stream()
                .flatMap(document -> PriceLists.of(document).stream())
                .toList();
        this.products = listed.stream().map(ListedProduct::product).toList();
        this.matcher = new ProductMatcher(listed, evidence.vocabulary());
    }

    private static List<float[][]> embed(List<Chunk> chunks, Embedder embedder) {
        List<String> sentences =
                chunks.stream().flatMap(chunk -> chunk.meanings().stream()).toList();
        List<float[]> embedded = embedder.embedAll(sentences);
        List<float[][]> vectors = new ArrayList<>(chunks.size());
        int next = 0;
        for (Chunk chunk : chunks) {
            int count = chunk.meanings().size();
            vectors.add(embedded.subList(next, next + count).toArray(float[][]::new));
            next += count;
        }
        return vectors;
    }

    List<Product> products() {
        return products;
    }

    int size() {
        return chunks.size();
    }

    ProductMention mention(String text) {
        return matcher.mention(text);
    }

    List<Passage> search(String query, @Nullable String document, int k) {
        if (query.isBlank() || k <= 0 || chunks.isEmpty()) {
            return List.of();
        }
        float[] question = embedder.embed(RussianWords.asSentence(query));
        List<String> stems = RussianWords.contentStems(query);
        boolean[] wanted = new boolean[chunks.size()];
        double[] cosines = new double[chunks.size()];
        double[] fused = new double[chunks.size()];
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < chunks.size(); i++) {
            wanted[i] = document == null || chunks.get(i).document().equals(document);
            if (wanted[i]) {
                candidates.add(i);
                cosines[i] = nearest(question, vectors.get(i));
            }
        }
        addRanks(
                fused,
                candidates.stream()
                        .sorted(Comparator.comparingDouble(i -> -cosines[i]))
                        .toList());
        addRanks(
                fused,
                lexical.search(stems, chunks.size()).stream()
                        .filter(i -> wanted[i])
                        .toList());
        return candidates.stream()
                .sorted(Comparator.comparingDouble((Integer i) -> -fused[i]).thenComparingInt(i -> i))
                .limit(Math.max(k, CONSIDERED))
                .map(i -> new Ranked(chunks.get(i), evidence.score(cosines[i], stems, chunks.get(i))))
                .sorted(Comparator.comparingDouble(ranked -> -ranked.weight(document != null)))
                .limit(k)
                .map(Ranked::passage)
                .toList();
    }

    /** A section that was found, and how surely it answers. */
    private record Ranked(Chunk chunk, double score) {
        double weight(boolean withinDocument) {
            return withinDocument && chunk.first() ? score + OPENING_BONUS : score;
        }

        Passage passage() {
            Section section = chunk.section();
            return new Passage(
                    chunk.document(),
                    section.heading(),
                    section.text(),
                    section.spoken(),
                    score,
                    Roubles.pricesIn(section.spoken()));
        }
    }

    private static void addRanks(double[] fused, List<Integer> ranked) {
        for (int rank = 0; rank < ranked.size(); rank++) {
            fused[ranked.get(rank)] += 1 / (FUSION + rank + 1);
        }
    }

    private static double nearest(float[] question, float[][] sentences) {
        double best = -1;
        for (float[] sentence : sentences) {
            double dot = 0;
            for (int i = 0; i < sentence.length; i++) {
                dot += sentence[i] * question[i];
            }
            best = Math.max(best, dot);
        }
        return best;
    }
}
