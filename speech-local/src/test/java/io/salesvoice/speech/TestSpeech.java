package io.salesvoice.speech;

import io.salesvoice.speech.audio.AudioClip;
import io.salesvoice.speech.audio.AudioLimits;
import io.salesvoice.speech.audio.WavReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Recorded Russian speech: prompts of Asterisk's Russian sounds, by Maxim Topal, ivrvoice.ru, CC BY 3.0. */
public final class TestSpeech {
    private TestSpeech() {}

    /** «Пожалуйста, проверьте номер и наберите ещё раз.» */
    public static AudioClip testAudio() {
        return read(TestModels.files().folder().resolveSibling("test-audio.wav"));
    }

    /** «Данная конференция полностью заполнена.» */
    public static AudioClip conferenceFull() {
        return read(Path.of("src/test/resources/speech/conference-full.wav"));
    }

    private static AudioClip read(Path file) {
        try {
            return WavReader.read(Files.readAllBytes(file), new AudioLimits(Duration.ofMinutes(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
