package io.salesvoice.asr;

import io.salesvoice.speech.audio.AudioClip;
import io.salesvoice.speech.audio.AudioLimits;
import io.salesvoice.speech.audio.WavReader;
import io.salesvoice.speech.model.ModelFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/** Recorded Russian speech: prompts of Asterisk's Russian sounds, by Maxim Topal, ivrvoice.ru, CC BY 3.0. */
public final class TestSpeech {
    private TestSpeech() {}

    /** «Пожалуйста, проверьте номер и наберите ещё раз.» */
    public static Path testAudioFile() {
        return ModelFiles.find(null).folder().resolveSibling("test-audio.wav");
    }

    /** «Пожалуйста, проверьте номер и наберите ещё раз.», 8 kHz */
    public static AudioClip testAudio() {
        return read(testAudioFile());
    }

    /** «Вы являетесь первым участником конференции.», 8 kHz */
    public static AudioClip firstParticipant() {
        return read(Path.of("src/test/resources/speech/first-participant.wav"));
    }

    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The clips one after the other, with silence before, between and after. */
    public static AudioClip joined(int silenceMs, AudioClip... clips) {
        int gap = clips[0].sampleRate() * silenceMs / 1000;
        short[] all = new short[gap];
        for (AudioClip clip : clips) {
            int at = all.length;
            all = Arrays.copyOf(all, at + clip.samples().length + gap);
            System.arraycopy(clip.samples(), 0, all, at, clip.samples().length);
        }
        return new AudioClip(all, clips[0].sampleRate());
    }

    private static AudioClip read(Path file) {
        return WavReader.read(bytes(file), new AudioLimits(Duration.ofMinutes(1)));
    }
}
