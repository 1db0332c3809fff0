package io.salesvoice.speech.synthesis.espeak;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import io.salesvoice.speech.synthesis.EngineVoice;
import io.salesvoice.speech.synthesis.NativeLibraries;
import io.salesvoice.speech.synthesis.SpeakRequest;
import io.salesvoice.speech.synthesis.SpeechEngine;
import io.salesvoice.speech.synthesis.SpeechListener;
import io.salesvoice.speech.synthesis.SynthesisException;
import io.salesvoice.speech.synthesis.VoiceGender;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** espeak-ng in this process. Its state is global, so there is one engine and one synthesis at a time. */
public final class EspeakEngine implements SpeechEngine {
    private static final Logger log = LoggerFactory.getLogger(EspeakEngine.class);

    /** The library's state is one per process. */
    private static final ReentrantLock LOCK = new ReentrantLock(true);

    private static final int DEFAULT_RATE = 175;
    private static final int DEFAULT_VOLUME = 100;
    private static final int DEFAULT_PITCH = 50;
    private static final int GO_ON = 0;
    private static final int STOP = 1;
    private static final Map<String, String> VARIANTS = Map.of("Espeak-female", "ru+f2", "Espeak-male", "ru+m3");

    private final EspeakNative espeak;
    private final Arena arena = Arena.ofShared();
    private final int sampleRate;
    private final List<EngineVoice> voices;
    private @Nullable EspeakSession session;
    private boolean closed;

    private EspeakEngine(EspeakNative espeak, Path library) {
        this.espeak = espeak;
        this.sampleRate = espeak.initialize(library, arena);
        espeak.setCallback(stub());
        this.voices = List.of(
                new EngineVoice("Espeak-female", VoiceGender.FEMALE, "ru-RU", sampleRate),
                new EngineVoice("Espeak-male", VoiceGender.MALE, "ru-RU", sampleRate));
    }

    /**
     * Loads the library and its data.
     *
     * @throws SynthesisException when either is missing
     */
    public static EspeakEngine open(NativeLibraries libraries) {
        Path library = EspeakNative.find(libraries);
        LOCK.lock();
        try {
            return new EspeakEngine(EspeakNative.load(library), library);
        } finally {
            LOCK.unlock();
        }
    }

    private MemorySegment stub() {
        try {
            MethodHandle target = MethodHandles.lookup()
                    .bind(
                            this,
                            "synthesized",
                            MethodType.methodType(int.class, MemorySegment.class, int.class, MemorySegment.class));
            return Linker.nativeLinker()
                    .upcallStub(target, FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS), arena);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the callback has another shape than declared", e);
        }
    }

    @Override
    public String name() {
        return "espeak-ng";
    }

    @Override
    public List<EngineVoice> voices() {
        return voices;
    }

    @Override
    public Spoken speak(SpeakRequest request, SpeechListener listener) {
        String variant = VARIANTS.get(request.voice());
        if (variant == null) {
            throw new SynthesisException("espeak-ng does not take the voice " + request.voice());
        }
        if (request.text().isBlank()) {
            return Spoken.COMPLETE;
        }
        LOCK.lock();
        EspeakSession current = new EspeakSession(request.text(), sampleRate, listener);
        try (Arena local = Arena.ofConfined()) {
            session = current;
            listener.started(sampleRate);
            espeak.setVoice(local.allocateFrom(variant));
            espeak.setParameter(EspeakNative.RATE, scaled(DEFAULT_RATE, request.rate(), 80, 450));
            espeak.setParameter(EspeakNative.PITCH, scaled(DEFAULT_PITCH, request.pitch(), 0, 100));
            espeak.setParameter(EspeakNative.VOLUME, scaled(DEFAULT_VOLUME, request.volume(), 0, 200));
            espeak.synth(local.allocateFrom(request.text()));
        } finally {
            session = null;
            LOCK.unlock();
        }
        Throwable failure = current.failure();
        if (failure != null) {
            throw new SynthesisException("the listener failed", failure);
        }
        return current.stopped() ? Spoken.STOPPED : Spoken.COMPLETE;
    }

    private static int scaled(int normal, double factor, int least, int most) {
        return (int) Math.clamp(Math.round(normal * factor), least, most);
    }

    /** {@code t_espeak_callback}; nothing may be thrown out of it. */
    @SuppressWarnings("unused") // called by espeak-ng
    private int synthesized(MemorySegment wav, int count, MemorySegment events) {
        EspeakSession current = session;
        if (current == null) {
            return STOP;
        }
        try {
            words(current, events);
            if (wav.equals(MemorySegment.NULL) || count == 0) {
                return GO_ON;
            }
            return current.speech(wav.reinterpret((long) count * JAVA_SHORT.byteSize()), count) ? GO_ON : STOP;
        } catch (Throwable e) {
            current.failed(e);
            return STOP;
        }
    }

    private static void words(EspeakSession current, MemorySegment events) {
        long size = EspeakNative.EVENT.byteSize();
        MemorySegment list = events.reinterpret(Long.MAX_VALUE);
        for (long at = 0; list.get(JAVA_INT, at) != EspeakNative.EVENT_LIST_TERMINATED; at += size) {
            if (list.get(JAVA_INT, at) == EspeakNative.EVENT_WORD) {
                current.word(
                        field(list, at, "text_position"), field(list, at, "length"), field(list, at, "audio_position"));
            }
        }
    }

    private static int field(MemorySegment list, long at, String name) {
        return list.get(JAVA_INT, at + EspeakNative.EVENT.byteOffset(PathElement.groupElement(name)));
    }

    @Override
    public void close() {
        LOCK.lock();
        try {
            if (!closed) {
                closed = true;
                espeak.terminate();
                arena.close();
            }
        } catch (SynthesisException e) {
            log.warn("espeak-ng did not end cleanly", e);
        } finally {
            LOCK.unlock();
        }
    }
}
