package io.salesvoice.speech.vad;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.salesvoice.speech.model.ModelException;
import io.salesvoice.speech.model.ModelFile;
import io.salesvoice.speech.model.ModelFiles;
import io.salesvoice.speech.model.OnnxSessions;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Silero voice activity detection (v6) in ONNX Runtime: one session and thread for all streams of a process, windows of
 * many streams in one run. About 0.1 ms per window of 32 ms. Thread-safe; runs are serial.
 */
public final class SileroVad implements AutoCloseable {
    /** More streams than this are run in several batches. */
    private static final int LARGEST_BATCH = 64;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    /** By number of streams, for 8 and 16 kHz; made when first needed. */
    private final @Nullable SileroBatch[] narrow = new SileroBatch[LARGEST_BATCH + 1];

    private final @Nullable SileroBatch[] wide = new SileroBatch[LARGEST_BATCH + 1];

    private SileroVad(OrtSession session) {
        this.session = session;
    }

    /** @throws ModelException when the model is missing, wrong or does not load */
    public static SileroVad open(ModelFiles models) {
        return new SileroVad(OnnxSessions.open(models.verified(ModelFile.SILERO_VAD)));
    }

    /** @param sampleRate 8000 or 16000 */
    public VadStream newStream(int sampleRate) {
        return new VadStream(sampleRate);
    }

    /**
     * Runs the network over the full windows of the first {@code count} streams, which must share one sample rate. Each
     * stream then holds its probability and takes samples again.
     */
    public void run(VadStream[] streams, int count) {
        Objects.checkFromIndexSize(0, count, streams.length);
        for (int i = 0; i < count; i++) {
            if (!streams[i].isFull() || streams[i].sampleRate() != streams[0].sampleRate()) {
                throw new IllegalArgumentException("stream " + i + " at " + streams[i].sampleRate() + " Hz, "
                        + (streams[i].isFull() ? "full" : "not full") + " (expected: full windows of one rate)");
            }
        }
        synchronized (this) {
            for (int first = 0; first < count; first += LARGEST_BATCH) {
                int size = Math.min(LARGEST_BATCH, count - first);
                try {
                    batch(streams[first], size).run(session, streams, first);
                } catch (OrtException e) {
                    throw new ModelException("voice activity detection failed", e);
                }
            }
        }
    }

    /** Runs one full stream. */
    public float run(VadStream stream) {
        run(new VadStream[] {stream}, 1);
        return stream.probability();
    }

    private SileroBatch batch(VadStream stream, int size) throws OrtException {
        @Nullable SileroBatch[] batches = stream.sampleRate() == 8000 ? narrow : wide;
        SileroBatch batch = batches[size];
        if (batch == null) {
            batch = new SileroBatch(environment, stream.sampleRate(), size, stream.input().length);
            batches[size] = batch;
        }
        return batch;
    }

    @Override
    public synchronized void close() {
        for (@Nullable SileroBatch[] batches : Arrays.asList(narrow, wide)) {
            for (int i = 0; i < batches.length; i++) {
                SileroBatch batch = batches[i];
                if (batch != null) {
                    batch.close();
                    batches[i] = null;
                }
            }
        }
        try {
            session.close();
        } catch (OrtException e) {
            throw new ModelException("voice activity session does not close", e);
        }
    }
}
