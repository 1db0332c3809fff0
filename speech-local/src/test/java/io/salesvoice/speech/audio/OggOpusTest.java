package io.salesvoice.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesvoice.speech.TestSpeech;
import io.salesvoice.speech.audio.AudioFormatException.Reason;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OggOpusTest {
    private static final AudioLimits LIMITS = new AudioLimits(Duration.ofMinutes(10));

    @ParameterizedTest
    @ValueSource(ints = {8000, 16000, 22050, 24000, 48000})
    void readsWhatItWritesAtItsLengthAndPlace(int rate) {
        short[] tone = Signals.sine(440, rate, rate * 3 / 2, 8000);
        AudioClip back = OggOpusReader.read(OggOpusWriter.write(new AudioClip(tone, rate)), LIMITS);
        assertThat(back.sampleRate()).isEqualTo(16000);
        assertThat(back.durationMs()).isBetween(1495L, 1501L);
        assertThat(Signals.fidelity(Signals.sine(440, 16000, 24000, 8000), back.samples(), 1600))
                .isGreaterThan(6);
    }

    @Test
    void speechBecomesSmall() {
        AudioClip speech = TestSpeech.testAudio();
        assertThat(OggOpusWriter.write(speech).length).isLessThan(speech.samples().length * 2 / 3);
    }

    @Test
    void refusesDamage() {
        byte[] good = OggOpusWriter.write(TestSpeech.testAudio());
        assertReason(new byte[0], Reason.TRUNCATED);
        assertReason(Arrays.copyOf(good, 10), Reason.TRUNCATED);
        assertReason(Arrays.copyOf(good, good.length - 20), Reason.TRUNCATED);
        byte[] flipped = good.clone();
        flipped[good.length / 2] ^= 0x55;
        assertReason(flipped, Reason.MALFORMED);
        assertReason(
                "OggS but nothing else that is right here".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Reason.MALFORMED);
    }

    @Test
    void refusesWhatUnpacksToTooMuch() {
        byte[] file = OggOpusWriter.write(new AudioClip(new short[16000 * 5], 16000));
        assertThatThrownBy(() -> OggOpusReader.read(file, new AudioLimits(Duration.ofSeconds(2))))
                .isInstanceOfSatisfying(
                        AudioFormatException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LONG));
    }

    @Test
    void noGarbageEscapesAsAnotherException() {
        Random random = new Random(11);
        byte[] good = OggOpusWriter.write(new AudioClip(Signals.sine(300, 16000, 16000, 5000), 16000));
        for (int round = 0; round < 2000; round++) {
            byte[] bad = Arrays.copyOf(good, random.nextInt(good.length + 1));
            if (bad.length > 0) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            try {
                OggOpusReader.read(bad, LIMITS);
            } catch (AudioFormatException expected) {
                assertThat(expected).hasMessageMatching("(?s).+");
            }
        }
    }

    private static void assertReason(byte[] file, Reason reason) {
        assertThatThrownBy(() -> OggOpusReader.read(file, LIMITS))
                .isInstanceOfSatisfying(
                        AudioFormatException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
