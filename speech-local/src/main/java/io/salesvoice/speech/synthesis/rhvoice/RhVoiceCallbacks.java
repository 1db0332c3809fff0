package io.salesvoice.speech.synthesis.rhvoice;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What RHVoice calls. One set of upcall stubs serves all syntheses of an engine; {@code user_data} is the number of
 * the synthesis. No exception may leave an upcall: it would end the process.
 */
final class RhVoiceCallbacks {
    private static final Logger log = LoggerFactory.getLogger(RhVoiceCallbacks.class);
    private static final int GO_ON = 1;
    private static final int STOP = 0;

    private final ConcurrentMap<Long, SpeakSession> sessions = new ConcurrentHashMap<>();
    private final AtomicLong lastId = new AtomicLong();

    long register(SpeakSession session) {
        long id = lastId.incrementAndGet();
        sessions.put(id, session);
        return id;
    }

    void unregister(long id) {
        sessions.remove(id);
    }

    /** Fills a {@link RhVoiceNative#CALLBACKS} structure with stubs that live as long as the arena. */
    void install(MemorySegment callbacks, Arena arena) {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        MethodType sampleRateType = MethodType.methodType(int.class, int.class, MemorySegment.class);
        MethodType speechType = MethodType.methodType(int.class, MemorySegment.class, int.class, MemorySegment.class);
        MethodType wordType = MethodType.methodType(int.class, int.class, int.class, MemorySegment.class);
        try {
            set(
                    callbacks,
                    "set_sample_rate",
                    stub(
                            lookup.bind(this, "setSampleRate", sampleRateType),
                            FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS),
                            arena));
            set(
                    callbacks,
                    "play_speech",
                    stub(
                            lookup.bind(this, "playSpeech", speechType),
                            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS),
                            arena));
            set(
                    callbacks,
                    "word_starts",
                    stub(
                            lookup.bind(this, "wordStarts", wordType),
                            FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS),
                            arena));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a callback has another shape than declared", e);
        }
    }

    private static MemorySegment stub(MethodHandle target, FunctionDescriptor descriptor, Arena arena) {
        return Linker.nativeLinker().upcallStub(target, descriptor, arena);
    }

    private static void set(MemorySegment callbacks, String name, MemorySegment stub) {
        callbacks.set(ADDRESS, RhVoiceNative.CALLBACKS.byteOffset(PathElement.groupElement(name)), stub);
    }

    @SuppressWarnings("unused") // called by RHVoice
    private int setSampleRate(int sampleRate, MemorySegment userData) {
        try {
            SpeakSession session = sessions.get(userData.address());
            if (session == null) {
                return STOP;
            }
            session.sampleRate(sampleRate);
            return GO_ON;
        } catch (Throwable e) {
            return stopped(userData, e);
        }
    }

    @SuppressWarnings("unused") // called by RHVoice
    private int playSpeech(MemorySegment samples, int count, MemorySegment userData) {
        try {
            SpeakSession session = sessions.get(userData.address());
            if (session == null) {
                return STOP;
            }
            return session.speech(samples.reinterpret((long) count * JAVA_SHORT.byteSize()), count) ? GO_ON : STOP;
        } catch (Throwable e) {
            return stopped(userData, e);
        }
    }

    @SuppressWarnings("unused") // called by RHVoice
    private int wordStarts(int position, int length, MemorySegment userData) {
        try {
            SpeakSession session = sessions.get(userData.address());
            if (session == null) {
                return STOP;
            }
            session.word(position, length);
            return GO_ON;
        } catch (Throwable e) {
            return stopped(userData, e);
        }
    }

    private int stopped(MemorySegment userData, Throwable cause) {
        try {
            SpeakSession session = sessions.get(userData.address());
            if (session == null) {
                log.error("RHVoice called back for a synthesis that is over", cause);
                return STOP;
            }
            session.failed(cause);
        } catch (Throwable e) {
            cause.addSuppressed(e);
        }
        return STOP;
    }
}
