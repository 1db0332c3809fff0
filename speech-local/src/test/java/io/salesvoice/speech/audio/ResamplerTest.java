package io.salesvoice.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplerTest {
    @ParameterizedTest
    @CsvSource({
        "8000,16000",
        "16000,8000",
        "48000,8000",
        "48000,16000",
        "8000,48000",
        "44100,16000",
        "24000,8000",
        "22050,8000",
        "11025,16000",
        "44101,16000",
        "192000,16000",
        "4000,16000"
    })
    void keepsATonesShapeAndLength(int from, int to) {
        short[] source = Signals.sine(700, from, from, 10000);
        short[] expected = Signals.sine(700, to, to, 10000);
        short[] actual = Resampler.convert(source, from, to);
        assertThat(actual).hasSize(to);
        assertThat(Signals.fidelity(expected, actual, to / 50)).isGreaterThan(55);
    }

    @ParameterizedTest
    @CsvSource({"48000,8000,6000", "16000,8000,5000", "44100,16000,12000"})
    void removesWhatTheLowerRateCannotHold(int from, int to, int hertz) {
        short[] out = Resampler.convert(Signals.sine(hertz, from, from, 10000), from, to);
        assertThat(Pcm.rms(out, to / 50, to - to / 25)).isLessThan(10);
    }

    @Test
    void givesTheSameInPiecesAsAtOnce() {
        short[] source = Signals.sine(900, 48000, 48000, 12000);
        short[] whole = Resampler.convert(source, 48000, 16000);
        Resampler resampler = new Resampler(48000, 16000);
        short[] pieces = new short[whole.length + resampler.maxFlush()];
        int written = 0;
        int step = 1;
        for (int at = 0; at < source.length; at += step, step = step % 3000 + 137) {
            written += resampler.process(source, at, Math.min(step, source.length - at), pieces, written);
        }
        written += resampler.flush(pieces, written);
        assertThat(Arrays.copyOf(pieces, written)).isEqualTo(whole);
    }

    @Test
    void loudSquareWavesSaturateInsteadOfWrapping() {
        short[] square = new short[8000];
        for (int i = 0; i < square.length; i++) {
            square[i] = i / 20 % 2 == 0 ? Short.MAX_VALUE : Short.MIN_VALUE;
        }
        short[] out = Resampler.convert(square, 8000, 16000);
        for (int i = 100; i < 15900; i++) {
            if (i / 40 % 2 == 0 && i % 40 > 4 && i % 40 < 35) {
                assertThat(out[i]).isPositive();
            }
        }
    }
}
