package io.salesvoice.speech.vad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.salesvoice.speech.TestModels;
import io.salesvoice.speech.TestSpeech;
import io.salesvoice.speech.audio.AudioClip;
import io.salesvoice.speech.audio.Signals;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SileroVadTest {
    private static SileroVad vad;

    @BeforeAll
    static void open() {
        vad = SileroVad.open(TestModels.files());
    }

    @AfterAll
    static void close() {
        vad.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {8000, 16000})
    void tellsSpeechFromSilenceNoiseAndTones(int rate) {
        assertThat(share(TestSpeech.testAudio().at(rate))).isGreaterThan(0.5);
        assertThat(share(new AudioClip(new short[rate * 2], rate))).isZero();
        assertThat(share(new AudioClip(Signals.sine(425, rate, rate * 2, 8000), rate)))
                .isLessThan(0.1);
        Random random = new Random(3);
        short[] noise = new short[rate * 2];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (short) (random.nextGaussian() * 500);
        }
        assertThat(share(new AudioClip(noise, rate))).isLessThan(0.1);
    }

    @Test
    void streamsInABatchHearWhatTheyHearAlone() {
        AudioClip speech = TestSpeech.testAudio().at(8000);
        List<Float> alone = probabilities(speech);
        VadStream[] streams = new VadStream[70];
        for (int i = 0; i < streams.length; i++) {
            streams[i] = vad.newStream(8000);
        }
        int window = streams[0].windowSamples();
        for (int at = 0, n = 0; at + window <= speech.samples().length; at += window, n++) {
            for (int i = 0; i < streams.length; i++) {
                streams[i].take(i % 2 == 0 ? speech.samples() : new short[at + window], at, window);
            }
            vad.run(streams, streams.length);
            assertThat(streams[0].probability()).isCloseTo(alone.get(n), within(1e-3f));
            assertThat(streams[68].probability()).isCloseTo(alone.get(n), within(1e-3f));
            assertThat(streams[69].probability()).isLessThan(0.3f);
        }
    }

    @Test
    void refusesWhatItCannotRun() {
        assertThatThrownBy(() -> vad.newStream(44100)).hasMessageContaining("expected: 8000 or 16000");
        assertThatThrownBy(() -> vad.run(vad.newStream(8000))).hasMessageContaining("not full");
    }

    private static double share(AudioClip clip) {
        List<Float> all = probabilities(clip);
        return (double) all.stream().filter(p -> p > 0.5f).count() / all.size();
    }

    private static List<Float> probabilities(AudioClip clip) {
        VadStream stream = vad.newStream(clip.sampleRate());
        List<Float> all = new ArrayList<>();
        int at = 0;
        while (at < clip.samples().length) {
            at += stream.take(clip.samples(), at, clip.samples().length - at);
            if (stream.isFull()) {
                all.add(vad.run(stream));
            }
        }
        return all;
    }
}
