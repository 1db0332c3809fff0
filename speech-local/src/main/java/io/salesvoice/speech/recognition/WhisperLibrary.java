package io.salesvoice.speech.recognition;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import io.github.givimad.whisperjni.WhisperJNI;
import io.salesvoice.speech.model.ModelException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The C functions of whisper.cpp that are used here. The library itself comes inside whisper-jni, which picks the build for
 * this processor and loads it; its Java side has neither abort nor token probabilities.
 */
final class WhisperLibrary {
    private static @Nullable WhisperLibrary loaded;

    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup symbols = SymbolLookup.loaderLookup();
    private final MethodHandle initFromFile = function("whisper_init_from_file_no_state", ADDRESS, ADDRESS);
    private final MethodHandle initState = function("whisper_init_state", ADDRESS, ADDRESS);
    private final MethodHandle freeContext = procedure("whisper_free", ADDRESS);
    private final MethodHandle freeState = procedure("whisper_free_state", ADDRESS);
    private final MethodHandle defaults = function("whisper_full_default_params_by_ref", ADDRESS, JAVA_INT);
    private final MethodHandle freeParameters = procedure("whisper_free_params", ADDRESS);
    private final MethodHandle full = function(
            "whisper_full_with_state", JAVA_INT, ADDRESS, ADDRESS, WhisperParameters.LAYOUT, ADDRESS, JAVA_INT);
    private final MethodHandle segments = function("whisper_full_n_segments_from_state", JAVA_INT, ADDRESS);
    private final MethodHandle segmentText =
            function("whisper_full_get_segment_text_from_state", ADDRESS, ADDRESS, JAVA_INT);
    private final MethodHandle tokens = function("whisper_full_n_tokens_from_state", JAVA_INT, ADDRESS, JAVA_INT);
    private final MethodHandle tokenId =
            function("whisper_full_get_token_id_from_state", JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT);
    private final MethodHandle tokenProbability =
            function("whisper_full_get_token_p_from_state", JAVA_FLOAT, ADDRESS, JAVA_INT, JAVA_INT);
    private final MethodHandle endOfText = function("whisper_token_eot", JAVA_INT, ADDRESS);

    private WhisperLibrary() {}

    /** @throws ModelException when the library is missing (on Debian it needs libgomp1) or is another version */
    static synchronized WhisperLibrary load() {
        WhisperLibrary known = loaded;
        if (known != null) {
            return known;
        }
        try {
            WhisperJNI.loadLibrary();
            WhisperJNI.setLibraryLogger(null);
        } catch (IOException | UnsatisfiedLinkError e) {
            throw new ModelException("the native whisper.cpp library does not load (is libgomp1 installed?)", e);
        }
        WhisperLibrary library = new WhisperLibrary();
        try (Arena arena = Arena.ofConfined()) {
            library.defaults(WhisperParameters.BEAM_SEARCH, arena).requireKnownLayout();
        }
        loaded = library;
        return library;
    }

    /** @return NULL when the file is no model */
    MemorySegment openContext(String file) {
        try (Arena arena = Arena.ofConfined()) {
            return (MemorySegment) initFromFile.invokeExact(arena.allocateFrom(file));
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    /** @return NULL when there is no memory for it */
    MemorySegment openState(MemorySegment context) {
        try {
            return (MemorySegment) initState.invokeExact(context);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    void closeContext(MemorySegment context) {
        try {
            freeContext.invokeExact(context);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    void closeState(MemorySegment state) {
        try {
            freeState.invokeExact(state);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    /** A copy of the library's defaults in the arena. */
    WhisperParameters defaults(int strategy, Arena arena) {
        try {
            MemorySegment own = (MemorySegment) defaults.invokeExact(strategy);
            MemorySegment copy = arena.allocate(WhisperParameters.LAYOUT);
            copy.copyFrom(own.reinterpret(WhisperParameters.LAYOUT.byteSize()));
            freeParameters.invokeExact(own);
            return new WhisperParameters(copy);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    /** Runs the model on this thread. @return 0, or why it did not */
    int decode(
            MemorySegment context,
            MemorySegment state,
            WhisperParameters parameters,
            MemorySegment samples,
            int count) {
        try {
            return (int) full.invokeExact(context, state, parameters.struct(), samples, count);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    int segments(MemorySegment state) {
        try {
            return (int) segments.invokeExact(state);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    String segmentText(MemorySegment state, int segment) {
        try {
            MemorySegment text = (MemorySegment) segmentText.invokeExact(state, segment);
            return text.reinterpret(Long.MAX_VALUE).getString(0);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    int tokens(MemorySegment state, int segment) {
        try {
            return (int) tokens.invokeExact(state, segment);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    int tokenId(MemorySegment state, int segment, int token) {
        try {
            return (int) tokenId.invokeExact(state, segment, token);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    float tokenProbability(MemorySegment state, int segment, int token) {
        try {
            return (float) tokenProbability.invokeExact(state, segment, token);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    /** Ids from this on are marks, not text. */
    int endOfText(MemorySegment context) {
        try {
            return (int) endOfText.invokeExact(context);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    /** A {@code ggml_abort_callback} that asks whether to stop; it must not throw, as that would end the process. */
    MemorySegment abortCallback(BooleanSupplier stop, Arena arena) {
        try {
            MethodHandle ask = MethodHandles.lookup()
                    .findStatic(
                            WhisperLibrary.class,
                            "ask",
                            MethodType.methodType(boolean.class, BooleanSupplier.class, MemorySegment.class))
                    .bindTo(stop);
            return linker.upcallStub(ask, FunctionDescriptor.of(JAVA_BOOLEAN, ADDRESS), arena);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalStateException("the method below", e);
        }
    }

    @SuppressWarnings("UnusedMethod")
    private static boolean ask(BooleanSupplier stop, MemorySegment unused) {
        try {
            return stop.getAsBoolean();
        } catch (Throwable e) {
            return true;
        }
    }

    private MethodHandle function(String name, MemoryLayout result, MemoryLayout... arguments) {
        return linker.downcallHandle(symbol(name), FunctionDescriptor.of(result, arguments));
    }

    private MethodHandle procedure(String name, MemoryLayout... arguments) {
        return linker.downcallHandle(symbol(name), FunctionDescriptor.ofVoid(arguments));
    }

    private MemorySegment symbol(String name) {
        return symbols.find(name)
                .orElseThrow(() -> new ModelException("the native whisper.cpp library has no function " + name));
    }

    private static IllegalStateException failed(Throwable error) {
        return new IllegalStateException("a call into whisper.cpp failed", error);
    }
}
