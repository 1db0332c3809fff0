package io.salesvoice.speech.synthesis.rhvoice;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import io.salesvoice.speech.synthesis.NativeLibraries;
import io.salesvoice.speech.synthesis.SynthesisException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/**
 * The part of {@code RHVoice.h} that is used; the header is the same in 1.8 and 1.14. Layouts are those of LP64.
 */
final class RhVoiceNative {
    /** Nine function pointers, in the order of {@code RHVoice_callbacks}; the first two may not be null. */
    static final StructLayout CALLBACKS = MemoryLayout.structLayout(
            ADDRESS.withName("set_sample_rate"),
            ADDRESS.withName("play_speech"),
            ADDRESS.withName("process_mark"),
            ADDRESS.withName("word_starts"),
            ADDRESS.withName("word_ends"),
            ADDRESS.withName("sentence_starts"),
            ADDRESS.withName("sentence_ends"),
            ADDRESS.withName("play_audio"),
            ADDRESS.withName("done"));

    static final StructLayout INIT_PARAMS = MemoryLayout.structLayout(
            ADDRESS.withName("data_path"),
            ADDRESS.withName("config_path"),
            ADDRESS.withName("resource_paths"),
            CALLBACKS.withName("callbacks"),
            JAVA_INT.withName("options"),
            MemoryLayout.paddingLayout(4));

    static final StructLayout SYNTH_PARAMS = MemoryLayout.structLayout(
            ADDRESS.withName("voice_profile"),
            JAVA_DOUBLE.withName("absolute_rate"),
            JAVA_DOUBLE.withName("absolute_pitch"),
            JAVA_DOUBLE.withName("absolute_volume"),
            JAVA_DOUBLE.withName("relative_rate"),
            JAVA_DOUBLE.withName("relative_pitch"),
            JAVA_DOUBLE.withName("relative_volume"),
            JAVA_INT.withName("punctuation_mode"),
            MemoryLayout.paddingLayout(4),
            ADDRESS.withName("punctuation_list"),
            JAVA_INT.withName("capitals_mode"),
            JAVA_INT.withName("flags"));

    static final StructLayout VOICE_INFO = MemoryLayout.structLayout(
            ADDRESS.withName("language"),
            ADDRESS.withName("name"),
            JAVA_INT.withName("gender"),
            MemoryLayout.paddingLayout(4),
            ADDRESS.withName("country"));

    /** {@code RHVoice_message_text}. */
    static final int PLAIN_TEXT = 0;

    /** {@code RHVoice_voice_gender_male}. */
    static final int MALE = 1;

    private final MethodHandle newEngine;
    private final MethodHandle deleteEngine;
    private final MethodHandle numberOfVoices;
    private final MethodHandle voices;
    private final MethodHandle newMessage;
    private final MethodHandle deleteMessage;
    private final MethodHandle speak;
    private final MethodHandle version;

    private RhVoiceNative(SymbolLookup symbols) {
        newEngine = bind(symbols, "RHVoice_new_tts_engine", FunctionDescriptor.of(ADDRESS, ADDRESS));
        deleteEngine = bind(symbols, "RHVoice_delete_tts_engine", FunctionDescriptor.ofVoid(ADDRESS));
        numberOfVoices = bind(symbols, "RHVoice_get_number_of_voices", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        voices = bind(symbols, "RHVoice_get_voices", FunctionDescriptor.of(ADDRESS, ADDRESS));
        newMessage = bind(
                symbols,
                "RHVoice_new_message",
                FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));
        deleteMessage = bind(symbols, "RHVoice_delete_message", FunctionDescriptor.ofVoid(ADDRESS));
        speak = bind(symbols, "RHVoice_speak", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        version = bind(symbols, "RHVoice_get_version", FunctionDescriptor.of(ADDRESS));
    }

    /**
     * Loads the libraries; they stay loaded for the life of the process.
     *
     * @throws SynthesisException when one is missing or does not fit this machine
     */
    static RhVoiceNative load(NativeLibraries libraries) {
        try {
            for (String prefix : new String[] {"libsonic.so.0", "libRHVoice_core.so.", "libRHVoice.so.5"}) {
                Path file = libraries
                        .library(prefix)
                        .orElseThrow(() -> new SynthesisException("library not found: " + prefix + "*"));
                System.load(file.toString());
            }
            return new RhVoiceNative(SymbolLookup.loaderLookup());
        } catch (UnsatisfiedLinkError e) {
            throw new SynthesisException("RHVoice does not load: " + e.getMessage(), e);
        }
    }

    private static MethodHandle bind(SymbolLookup symbols, String name, FunctionDescriptor descriptor) {
        MemorySegment symbol =
                symbols.find(name).orElseThrow(() -> new SynthesisException("RHVoice has no function " + name));
        return Linker.nativeLinker().downcallHandle(symbol, descriptor);
    }

    String version() {
        try {
            MemorySegment text = (MemorySegment) version.invokeExact();
            return text.reinterpret(64).getString(0);
        } catch (Throwable e) {
            throw failed("RHVoice_get_version", e);
        }
    }

    /** NULL when no voice or language is there. */
    MemorySegment newEngine(MemorySegment initParams) {
        try {
            return (MemorySegment) newEngine.invokeExact(initParams);
        } catch (Throwable e) {
            throw failed("RHVoice_new_tts_engine", e);
        }
    }

    void deleteEngine(MemorySegment engine) {
        try {
            deleteEngine.invokeExact(engine);
        } catch (Throwable e) {
            throw failed("RHVoice_delete_tts_engine", e);
        }
    }

    /** The engine's array of {@link #VOICE_INFO}; lives as long as the engine. */
    MemorySegment voices(MemorySegment engine) {
        try {
            int count = (int) numberOfVoices.invokeExact(engine);
            MemorySegment array = (MemorySegment) voices.invokeExact(engine);
            return array.reinterpret(count * VOICE_INFO.byteSize());
        } catch (Throwable e) {
            throw failed("RHVoice_get_voices", e);
        }
    }

    /**
     * NULL when the voice is unknown.
     *
     * @param session comes back as {@code user_data} in every callback
     */
    MemorySegment newMessage(
            MemorySegment engine, MemorySegment utf8, int bytes, MemorySegment synthParams, long session) {
        try {
            return (MemorySegment) newMessage.invokeExact(
                    engine, utf8, bytes, PLAIN_TEXT, synthParams, MemorySegment.ofAddress(session));
        } catch (Throwable e) {
            throw failed("RHVoice_new_message", e);
        }
    }

    void deleteMessage(MemorySegment message) {
        try {
            deleteMessage.invokeExact(message);
        } catch (Throwable e) {
            throw failed("RHVoice_delete_message", e);
        }
    }

    /** Blocks and calls back on this thread; 1 on success, also after a callback stopped it. */
    int speak(MemorySegment message) {
        try {
            return (int) speak.invokeExact(message);
        } catch (Throwable e) {
            throw failed("RHVoice_speak", e);
        }
    }

    private static SynthesisException failed(String function, Throwable cause) {
        if (cause instanceof VirtualMachineError error) {
            throw error;
        }
        return new SynthesisException(function + " failed", cause);
    }
}
