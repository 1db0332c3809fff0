package io.salesvoice.speech.recognition;

import io.github.givimad.whisperjni.WhisperContext;
import io.github.givimad.whisperjni.WhisperJNI;
import io.github.givimad.whisperjni.WhisperState;
import io.salesvoice.speech.model.ModelException;
import java.io.IOException;
import java.nio.file.Path;

/** Weights of a whisper.cpp model in memory, shared by the decoders of a process. Close decoders first. */
public final class WhisperModel implements AutoCloseable {
    private final WhisperJNI whisper;
    private final WhisperContext context;
    private final String name;

    private WhisperModel(WhisperJNI whisper, WhisperContext context, String name) {
        this.whisper = whisper;
        this.context = context;
        this.name = name;
    }

    /**
     * Loads a model in ggml format.
     *
     * @throws ModelException when it does not load or the native library is missing (on Debian it needs libgomp1)
     */
    public static WhisperModel open(Path file) {
        try {
            WhisperJNI.loadLibrary();
            WhisperJNI.setLibraryLogger(null);
            WhisperJNI whisper = new WhisperJNI();
            WhisperContext context = whisper.initNoState(file);
            if (context == null) {
                throw new ModelException(
                        "whisper.cpp does not load " + file.toAbsolutePath() + " (expected: a ggml file)");
            }
            String fileName = file.getFileName().toString();
            return new WhisperModel(whisper, context, "whisper-" + fileName.replaceAll("^ggml-|\\.bin$", ""));
        } catch (IOException | UnsatisfiedLinkError e) {
            throw new ModelException(
                    "whisper.cpp or its model " + file.toAbsolutePath() + " does not load (is libgomp1 installed?)", e);
        }
    }

    /** Short, for answers and metrics, for example {@code whisper-base-q8_0}. */
    public String name() {
        return name;
    }

    /** Native state for one decode at a time; some 100 MB. */
    WhisperDecoder newDecoder() {
        WhisperState state = whisper.initState(context);
        if (state == null) {
            throw new ModelException("whisper.cpp gives no state for another decoder (out of memory?)");
        }
        return new WhisperDecoder(whisper, context, state);
    }

    @Override
    public void close() {
        context.close();
    }
}
