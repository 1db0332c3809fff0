package io.salesvoice.speech.recognition;

import io.salesvoice.speech.model.ModelException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;

/** Weights of a whisper.cpp model in memory, shared by the decoders of a process. Close decoders first. */
public final class WhisperModel implements AutoCloseable {
    private final WhisperLibrary library;
    private final MemorySegment context;
    private final String name;

    private WhisperModel(WhisperLibrary library, MemorySegment context, String name) {
        this.library = library;
        this.context = context;
        this.name = name;
    }

    /**
     * Loads a model in ggml format.
     *
     * @throws ModelException when it does not load or the native library is missing (on Debian it needs libgomp1)
     */
    public static WhisperModel open(Path file) {
        WhisperLibrary library = WhisperLibrary.load();
        MemorySegment context = library.openContext(file.toAbsolutePath().toString());
        if (context.equals(MemorySegment.NULL)) {
            throw new ModelException("whisper.cpp does not load " + file.toAbsolutePath() + " (expected: a ggml file)");
        }
        String fileName = file.getFileName().toString();
        return new WhisperModel(library, context, "whisper-" + fileName.replaceAll("^ggml-|\\.bin$", ""));
    }

    /** Short, for answers and metrics, for example {@code whisper-base-q8_0}. */
    public String name() {
        return name;
    }

    /** Native state for one decode at a time; some 100 MB. */
    WhisperDecoder newDecoder() {
        MemorySegment state = library.openState(context);
        if (state.equals(MemorySegment.NULL)) {
            throw new ModelException("whisper.cpp gives no state for another decoder (out of memory?)");
        }
        return new WhisperDecoder(library, context, state);
    }

    @Override
    public void close() {
        library.closeContext(context);
    }
}
