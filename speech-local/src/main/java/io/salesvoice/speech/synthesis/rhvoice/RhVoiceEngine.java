package io.salesvoice.speech.synthesis.rhvoice;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import io.salesvoice.speech.synthesis.EngineVoice;
import io.salesvoice.speech.synthesis.NativeLibraries;
import io.salesvoice.speech.synthesis.SpeakRequest;
import io.salesvoice.speech.synthesis.SpeechEngine;
import io.salesvoice.speech.synthesis.SpeechListener;
import io.salesvoice.speech.synthesis.SynthesisException;
import io.salesvoice.speech.synthesis.VoiceGender;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * RHVoice in this process: first audio after 3–4 ms of CPU, then about 60 times faster than speech on one core. Up
 * to four syntheses at once on one engine; the first use of a voice takes up to 800 ms.
 */
public final class RhVoiceEngine implements SpeechEngine {
    private static final Logger log = LoggerFactory.getLogger(RhVoiceEngine.class);
    private static final int PARALLEL = 4;
    private static final long CLOSE_SECONDS = 5;

    private final RhVoiceNative rhvoice;
    private final Arena arena;
    private final Path config;
    private final MemorySegment engine;
    private final RhVoiceCallbacks callbacks = new RhVoiceCallbacks();
    private final List<EngineVoice> voices;
    private final Semaphore permits = new Semaphore(PARALLEL, true);
    private boolean closed;

    private RhVoiceEngine(RhVoiceNative rhvoice, Path data, RhVoiceQuality quality) throws IOException {
        this.rhvoice = rhvoice;
        this.config = Files.createTempDirectory("rhvoice");
        Files.writeString(config.resolve("RHVoice.conf"), "quality=" + quality.setting() + "\n");
        this.arena = Arena.ofShared();
        this.engine = create(data);
        this.voices = engine.equals(MemorySegment.NULL) ? List.of() : readVoices(quality);
    }

    /**
     * Loads libraries and voices.
     *
     * @throws SynthesisException when libraries, languages or voices are missing
     */
    public static RhVoiceEngine open(NativeLibraries libraries, RhVoiceQuality quality) {
        Path data =
                libraries.data("RHVoice").orElseThrow(() -> new SynthesisException("folder not found: share/RHVoice"));
        RhVoiceNative rhvoice = RhVoiceNative.load(libraries);
        RhVoiceEngine engine;
        try {
            engine = new RhVoiceEngine(rhvoice, data, quality);
        } catch (IOException e) {
            throw new SynthesisException("no room for RHVoice's configuration", e);
        }
        if (engine.voices.isEmpty()) {
            engine.close();
            throw new SynthesisException("no voices under " + data);
        }
        log.info("RHVoice {} speaks with {} voices of {}", rhvoice.version(), engine.voices.size(), data);
        return engine;
    }

    private MemorySegment create(Path data) {
        MemorySegment init = arena.allocate(RhVoiceNative.INIT_PARAMS);
        init.set(ADDRESS, offset("data_path"), arena.allocateFrom(data.toString()));
        init.set(ADDRESS, offset("config_path"), arena.allocateFrom(config.toString()));
        long callbacksAt = offset("callbacks");
        callbacks.install(init.asSlice(callbacksAt, RhVoiceNative.CALLBACKS.byteSize()), arena);
        return rhvoice.newEngine(init);
    }

    private static long offset(String field) {
        return RhVoiceNative.INIT_PARAMS.byteOffset(PathElement.groupElement(field));
    }

    private List<EngineVoice> readVoices(RhVoiceQuality quality) {
        MemorySegment array = rhvoice.voices(engine);
        List<EngineVoice> found = new ArrayList<>();
        for (long at = 0; at < array.byteSize(); at += RhVoiceNative.VOICE_INFO.byteSize()) {
            String language = string(array, at, "language");
            String country = string(array, at, "country");
            int gender =
                    array.get(JAVA_INT, at + RhVoiceNative.VOICE_INFO.byteOffset(PathElement.groupElement("gender")));
            found.add(new EngineVoice(
                    string(array, at, "name"),
                    gender == RhVoiceNative.MALE ? VoiceGender.MALE : VoiceGender.FEMALE,
                    country.isEmpty() || country.equals("x") ? languageTag(language) : language + "-" + country,
                    quality.sampleRate()));
        }
        return List.copyOf(found);
    }

    private static String languageTag(String language) {
        return language.equals("ru") ? "ru-RU" : language.toLowerCase(Locale.ROOT);
    }

    private static String string(MemorySegment array, long at, String field) {
        MemorySegment pointer =
                array.get(ADDRESS, at + RhVoiceNative.VOICE_INFO.byteOffset(PathElement.groupElement(field)));
        return pointer.equals(MemorySegment.NULL)
                ? ""
                : pointer.reinterpret(256).getString(0);
    }

    @Override
    public String name() {
        return "rhvoice";
    }

    @Override
    public List<EngineVoice> voices() {
        return voices;
    }

    @Override
    public Spoken speak(SpeakRequest request, SpeechListener listener) {
        if (request.text().isBlank()) {
            return Spoken.COMPLETE;
        }
        try {
            permits.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SynthesisException("interrupted while waiting for RHVoice", e);
        }
        SpeakSession session = new SpeakSession(request.text(), listener);
        long id = callbacks.register(session);
        try (Arena local = Arena.ofConfined()) {
            return speak(request, session, id, local);
        } finally {
            callbacks.unregister(id);
            permits.release();
        }
    }

    private Spoken speak(SpeakRequest request, SpeakSession session, long id, Arena local) {
        byte[] utf8 = request.text().getBytes(StandardCharsets.UTF_8);
        MemorySegment text = local.allocateFrom(JAVA_BYTE, utf8);
        MemorySegment message = rhvoice.newMessage(engine, text, utf8.length, synthParams(request, local), id);
        if (message.equals(MemorySegment.NULL)) {
            throw new SynthesisException("RHVoice does not take the voice " + request.voice());
        }
        try {
            int success = rhvoice.speak(message);
            Throwable failure = session.failure();
            if (failure != null) {
                throw new SynthesisException("the listener failed", failure);
            }
            if (session.stopped()) {
                return Spoken.STOPPED;
            }
            if (success == 0) {
                throw new SynthesisException("RHVoice did not speak");
            }
            return Spoken.COMPLETE;
        } finally {
            rhvoice.deleteMessage(message);
        }
    }

    private static MemorySegment synthParams(SpeakRequest request, Arena local) {
        MemorySegment params = local.allocate(RhVoiceNative.SYNTH_PARAMS);
        params.set(ADDRESS, param("voice_profile"), local.allocateFrom(request.voice()));
        params.set(JAVA_DOUBLE, param("relative_rate"), request.rate());
        params.set(JAVA_DOUBLE, param("relative_pitch"), request.pitch());
        params.set(JAVA_DOUBLE, param("relative_volume"), request.volume());
        return params;
    }

    private static long param(String field) {
        return RhVoiceNative.SYNTH_PARAMS.byteOffset(PathElement.groupElement(field));
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (!permits.tryAcquire(PARALLEL, CLOSE_SECONDS, TimeUnit.SECONDS)) {
                log.warn(
                        "RHVoice is still speaking after {} s; its memory stays until the process ends", CLOSE_SECONDS);
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        if (!engine.equals(MemorySegment.NULL)) {
            rhvoice.deleteEngine(engine);
        }
        arena.close();
        try {
            Files.deleteIfExists(config.resolve("RHVoice.conf"));
            Files.deleteIfExists(config);
        } catch (IOException e) {
            log.warn("cannot remove {}", config, e);
        }
    }
}
