package io.salesvoice.tts;

import io.salesvoice.speech.synthesis.EngineVoice;
import io.salesvoice.speech.synthesis.SpeakRequest;
import io.salesvoice.speech.synthesis.SpeechEngine;
import io.salesvoice.speech.synthesis.SpeechListener;
import io.salesvoice.speech.synthesis.SynthesisException;
import io.salesvoice.speech.synthesis.VoiceGender;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Speaks 100 ms of a tone for each word. «бесконечно» goes on until it is stopped, «сломайся» fails, «подожди» waits for
 * {@link #letGo}.
 */
public final class FakeSpeechEngine implements SpeechEngine {
    public static final int RATE = 24_000;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\u0301-]+");

    private final List<SpeakRequest> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger stopped = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public List<EngineVoice> voices() {
        return List.of(
                new EngineVoice("Aleksandr", VoiceGender.MALE, "ru-RU", RATE),
                new EngineVoice("Aleksandr-hq", VoiceGender.MALE, "ru-RU", RATE),
                new EngineVoice("Anna", VoiceGender.FEMALE, "ru-RU", RATE),
                new EngineVoice("Elena", VoiceGender.FEMALE, "ru-RU", RATE),
                new EngineVoice("Irina", VoiceGender.FEMALE, "ru-RU", RATE),
                new EngineVoice("Alan", VoiceGender.MALE, "en", RATE));
    }

    @Override
    public Spoken speak(SpeakRequest request, SpeechListener listener) {
        requests.add(request);
        if (request.text().contains("сломайся")) {
            throw new SynthesisException("broken on request");
        }
        if (request.text().contains("подожди")) {
            await();
        }
        listener.started(RATE);
        Matcher words = WORD.matcher(request.text());
        long samples = 0;
        boolean endless = request.text().contains("бесконечно");
        while (words.find() || endless) {
            if (!endless) {
                listener.word(words.start(), words.end(), samples);
            }
            short[] tone = tone(RATE / 10);
            samples += tone.length;
            if (!listener.audio(tone, tone.length)) {
                stopped.incrementAndGet();
                return Spoken.STOPPED;
            }
        }
        return Spoken.COMPLETE;
    }

    private void await() {
        try {
            if (!released.await(20, TimeUnit.SECONDS)) {
                throw new SynthesisException("nobody let go");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SynthesisException("interrupted", e);
        }
    }

    private static short[] tone(int count) {
        short[] samples = new short[count];
        for (int i = 0; i < count; i++) {
            samples[i] = (short) (8000 * Math.sin(2 * Math.PI * 440 * i / RATE));
        }
        return samples;
    }

    /** Lets «подожди» go on. */
    public void letGo() {
        released.countDown();
    }

    public List<SpeakRequest> requests() {
        return requests;
    }

    /** How many syntheses were stopped by their listeners. */
    public int stopped() {
        return stopped.get();
    }

    @Override
    public void close() {}
}
