package io.salesvoice.speech.synthesis.espeak;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.salesvoice.speech.synthesis.NativeLibraries;
import io.salesvoice.speech.synthesis.SynthesisException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of {@code speak_lib.h} of espeak-ng 1.51 that is used. */
final class EspeakNative {
    /** {@code espeak_EVENT}, 40 bytes. */
    static final StructLayout EVENT = MemoryLayout.structLayout(
            JAVA_INT.withName("type"),
            JAVA_INT.withName("unique_identifier"),
            JAVA_INT.withName("text_position"),
            JAVA_INT.withName("length"),
            JAVA_INT.withName("audio_position"),
            JAVA_INT.withName("sample"),
            ADDRESS.withName("user_data"),
            JAVA_LONG.withName("id"));

    static final int EVENT_LIST_TERMINATED = 0;
    static final int EVENT_WORD = 1;

    /** {@code espeak_PARAMETER}: words a minute, percent, percent of a range. */
    static final int RATE = 1;

    static final int VOLUME = 2;
    static final int PITCH = 3;

    /** {@code AUDIO_OUTPUT_SYNCHRONOUS}: no sound device, the callback runs inside {@code espeak_Synth}. */
    private static final int SYNCHRONOUS = 2;

    /** {@code espeakINITIALIZE_DONT_EXIT}: without it a missing data folder ends the process. */
    private static final int DO_NOT_EXIT = 0x8000;

    private static final int BUFFER_MS = 60;
    private static final int UTF_8 = 1;
    private static final int CHARACTER_POSITION = 1;

    private final MethodHandle initialize;
    private final MethodHandle setCallback;
    private final MethodHandle setVoice;
    private final MethodHandle setParameter;
    private final MethodHandle synth;
    private final MethodHandle terminate;

    private EspeakNative(SymbolLookup symbols) {
        initialize = bind(
                symbols, "espeak_Initialize", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
        setCallback = bind(symbols, "espeak_SetSynthCallback", FunctionDescriptor.ofVoid(ADDRESS));
        setVoice = bind(symbols, "espeak_SetVoiceByName", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        setParameter =
                bind(symbols, "espeak_SetParameter", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
        synth = bind(
                symbols,
                "espeak_Synth",
                FunctionDescriptor.of(
                        JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));
        terminate = bind(symbols, "espeak_Terminate", FunctionDescriptor.of(JAVA_INT));
    }

    static Path find(NativeLibraries libraries) {
        return libraries
                .library("libespeak-ng.so.1")
                .orElseThrow(() -> new SynthesisException("library not found: libespeak-ng.so.1"));
    }

    static EspeakNative load(Path library) {
        try {
            System.load(library.toString());
            return new EspeakNative(SymbolLookup.loaderLookup());
        } catch (UnsatisfiedLinkError e) {
            throw new SynthesisException("espeak-ng does not load: " + e.getMessage(), e);
        }
    }

    private static MethodHandle bind(SymbolLookup symbols, String name, FunctionDescriptor descriptor) {
        MemorySegment symbol =
                symbols.find(name).orElseThrow(() -> new SynthesisException("espeak-ng has no function " + name));
        return Linker.nativeLinker().downcallHandle(symbol, descriptor);
    }

    /**
     * The sample rate in hertz.
     *
     * @throws SynthesisException when the data folder is missing
     */
    int initialize(Path library, Arena arena) {
        Path folder = library.getParent();
        MemorySegment path = folder != null && Files.isDirectory(folder.resolve("espeak-ng-data"))
                ? arena.allocateFrom(folder.toString())
                : MemorySegment.NULL;
        try {
            int rate = (int) initialize.invokeExact(SYNCHRONOUS, BUFFER_MS, path, DO_NOT_EXIT);
            if (rate <= 0) {
                throw new SynthesisException("espeak-ng does not start: " + rate);
            }
            return rate;
        } catch (Throwable e) {
            throw failed("espeak_Initialize", e);
        }
    }

    void setCallback(MemorySegment stub) {
        try {
            setCallback.invokeExact(stub);
        } catch (Throwable e) {
            throw failed("espeak_SetSynthCallback", e);
        }
    }

    void setVoice(MemorySegment name) {
        try {
            check("espeak_SetVoiceByName", (int) setVoice.invokeExact(name));
        } catch (Throwable e) {
            throw failed("espeak_SetVoiceByName", e);
        }
    }

    void setParameter(int parameter, int value) {
        try {
            check("espeak_SetParameter", (int) setParameter.invokeExact(parameter, value, 0));
        } catch (Throwable e) {
            throw failed("espeak_SetParameter", e);
        }
    }

    /** Blocks and calls back on this thread. */
    void synth(MemorySegment utf8) {
        try {
            check("espeak_Synth", (int) synth.invokeExact(
                    utf8, utf8.byteSize(), 0, CHARACTER_POSITION, 0, UTF_8, MemorySegment.NULL, MemorySegment.NULL));
        } catch (Throwable e) {
            throw failed("espeak_Synth", e);
        }
    }

    void terminate() {
        try {
            check("espeak_Terminate", (int) terminate.invokeExact());
        } catch (Throwable e) {
            throw failed("espeak_Terminate", e);
        }
    }

    private static void check(String function, int error) {
        if (error != 0) {
            throw new SynthesisException(function + " returned " + error);
        }
    }

    private static SynthesisException failed(String function, Throwable cause) {
        if (cause instanceof VirtualMachineError error) {
            throw error;
        }
        return cause instanceof SynthesisException own ? own : new SynthesisException(function + " failed", cause);
    }
}
