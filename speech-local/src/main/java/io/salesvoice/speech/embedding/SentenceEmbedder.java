package io.salesvoice.speech.embedding;

import ai.djl.sentencepiece.SpTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.salesvoice.speech.model.ModelException;
import io.salesvoice.speech.model.ModelFile;
import io.salesvoice.speech.model.ModelFiles;
import io.salesvoice.speech.model.OnnxSessions;
import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Universal Sentence Encoder, multilingual v3, in ONNX Runtime: 512 floats of length 1 for a sentence, so that a dot
 * product is the cosine. About 1 ms a sentence. Give it text with its case and punctuation. Thread-safe.
 */
public final class SentenceEmbedder implements AutoCloseable {
    /** Floats of a vector. */
    public static final int DIMENSION = 512;

    /** Pieces beyond this are cut off; a sentence has some twenty. */
    private static final int MOST_PIECES = 256;

    private static final int BATCH = 16;
    private static final int START = 1;
    private static final int END = 2;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final SpTokenizer tokenizer;

    private SentenceEmbedder(OrtSession session, SpTokenizer tokenizer) {
        this.session = session;
        this.tokenizer = tokenizer;
    }

    /** @throws ModelException when a model file is missing, wrong or does not load */
    public static SentenceEmbedder open(Path modelsFolder) {
        return open(ModelFiles.in(modelsFolder));
    }

    /** @throws ModelException when a model file is missing, wrong or does not load */
    public static SentenceEmbedder open(ModelFiles models) {
        Path pieces = models.verified(ModelFile.SENTENCE_PIECES);
        Path graph = models.verified(ModelFile.SENTENCE_ENCODER);
        NativeLibraryCache.prepare();
        try {
            return new SentenceEmbedder(OnnxSessions.open(graph), new SpTokenizer(pieces));
        } catch (IOException | UnsatisfiedLinkError e) {
            throw new ModelException("tokenizer " + pieces.toAbsolutePath() + " does not load", e);
        }
    }

    /** @return {@link #DIMENSION} floats of length 1 */
    public float[] embed(String text) {
        return embed(List.of(text))[0];
    }

    /** @return a vector for each text, in their order */
    public float[][] embed(List<String> texts) {
        float[][] vectors = new float[texts.size()][];
        for (int first = 0; first < texts.size(); first += BATCH) {
            List<String> part = texts.subList(first, Math.min(texts.size(), first + BATCH));
            System.arraycopy(run(part), 0, vectors, first, part.size());
        }
        return vectors;
    }

    private float[][] run(List<String> texts) {
        int[][] pieces = new int[texts.size()][];
        int longest = 0;
        for (int i = 0; i < pieces.length; i++) {
            int[] encoded = tokenizer.getProcessor().encode(texts.get(i));
            pieces[i] = encoded.length > MOST_PIECES ? Arrays.copyOf(encoded, MOST_PIECES) : encoded;
            longest = Math.max(longest, pieces[i].length + 2);
        }
        long[] ids = new long[pieces.length * longest];
        long[] lengths = new long[pieces.length];
        for (int row = 0; row < pieces.length; row++) {
            int at = row * longest;
            ids[at] = START;
            for (int i = 0; i < pieces[row].length; i++) {
                ids[at + 1 + i] = pieces[row][i];
            }
            ids[at + 1 + pieces[row].length] = END;
            lengths[row] = pieces[row].length + 2L;
        }
        try (OnnxTensor idTensor = OnnxTensor.createTensor(
                        environment, LongBuffer.wrap(ids), new long[] {pieces.length, longest});
                OnnxTensor lengthTensor =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(lengths), new long[] {pieces.length});
                OrtSession.Result result = session.run(Map.of("ids", idTensor, "lengths", lengthTensor))) {
            return (float[][]) result.get(0).getValue();
        } catch (OrtException e) {
            throw new ModelException("sentence embedding failed", e);
        }
    }

    @Override
    public void close() {
        tokenizer.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new ModelException("sentence encoder session does not close", e);
        }
    }
}
