package io.salesvoice.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesvoice.speech.audio.AudioFormatException.Reason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WavTest {
    private static final AudioLimits LIMITS = new AudioLimits(Duration.ofMinutes(10));

    @Test
    void readsWhatItWrites() {
        short[] tone = Signals.sine(440, 8000, 4000, 9000);
        AudioClip clip = WavReader.read(WavWriter.write(tone, 8000), LIMITS);
        assertThat(clip.samples()).isEqualTo(tone);
        assertThat(clip.sampleRate()).isEqualTo(8000);
        assertThat(clip.durationMs()).isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource({
        "1,8,1", "1,16,1", "1,24,1", "1,32,1", "3,32,1", "3,64,1", "6,8,1", "7,8,1", "1,8,2", "1,16,2", "1,24,2",
        "3,32,2", "6,8,2"
    })
    void readsEveryKind(int code, int bits, int channels) {
        short[] tone = Signals.sine(440, 22050, 2205, 9000);
        AudioClip clip = WavReader.read(file(code, bits, channels, 22050, tone), LIMITS);
        assertThat(clip.sampleRate()).isEqualTo(22050);
        assertThat(clip.samples()).hasSize(tone.length);
        assertThat(Signals.fidelity(tone, clip.samples(), 0)).isGreaterThan(bits == 8 ? 30 : 80);
    }

    @Test
    void readsAPipedFileToItsEnd() {
        byte[] file = WavWriter.write(Signals.sine(440, 8000, 800, 9000), 8000);
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(40, -1);
        assertThat(WavReader.read(file, LIMITS).samples()).hasSize(800);
    }

    @Test
    void skipsChunksBeforeTheSamples() {
        byte[] plain = WavWriter.write(Signals.sine(440, 8000, 800, 9000), 8000);
        ByteBuffer file = ByteBuffer.allocate(plain.length + 12).order(ByteOrder.LITTLE_ENDIAN);
        file.put(plain, 0, 36)
                .put("LIST".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .putInt(3)
                .putInt(0);
        file.put(plain, 36, plain.length - 36);
        assertThat(WavReader.read(file.array(), LIMITS).samples()).hasSize(800);
    }

    @Test
    void refusesHeadersThatLie() {
        byte[] good = WavWriter.write(Signals.sine(440, 8000, 800, 9000), 8000);
        assertReason(Arrays.copyOf(good, good.length - 100), Reason.TRUNCATED);
        assertReason(Arrays.copyOf(good, 30), Reason.TRUNCATED);
        assertReason(new byte[] {'R'}, Reason.TRUNCATED);
        assertReason(new byte[0], Reason.TRUNCATED);
        assertReason("this is certainly not audio".getBytes(java.nio.charset.StandardCharsets.UTF_8), Reason.MALFORMED);
        assertReason(patched(good, 22, 0), Reason.UNSUPPORTED);
        assertReason(patched(good, 22, 200), Reason.UNSUPPORTED);
        assertReason(patchedInt(good, 24, 0), Reason.UNSUPPORTED);
        assertReason(patchedInt(good, 24, -5), Reason.UNSUPPORTED);
        assertReason(patched(good, 32, 3), Reason.MALFORMED);
        assertReason(patched(good, 34, 12), Reason.UNSUPPORTED);
        assertReason(patched(good, 20, 85), Reason.UNSUPPORTED);
        assertReason(patchedInt(good, 16, 1), Reason.MALFORMED);
        assertReason(patchedInt(good, 16, -1), Reason.MALFORMED);
        assertReason(patchedInt(good, 40, 0), Reason.EMPTY);
        assertReason(patchedInt(good, 40, 1_000_000), Reason.TRUNCATED);
    }

    @Test
    void refusesAudioThatIsTooLong() {
        byte[] file = WavWriter.write(new short[8000 * 3], 8000);
        assertThatThrownBy(() -> WavReader.read(file, new AudioLimits(Duration.ofSeconds(2))))
                .isInstanceOfSatisfying(
                        AudioFormatException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LONG))
                .hasMessageContaining("at most 2 s");
    }

    @Test
    void noGarbageEscapesAsAnotherException() {
        Random random = new Random(7);
        byte[] good = WavWriter.write(Signals.sine(440, 8000, 200, 9000), 8000);
        for (int round = 0; round < 20_000; round++) {
            byte[] bad = Arrays.copyOf(good, random.nextInt(good.length + 1));
            for (int flips = random.nextInt(4); flips >= 0 && bad.length > 0; flips--) {
                bad[random.nextInt(Math.min(bad.length, 60))] = (byte) random.nextInt();
            }
            try {
                WavReader.read(bad, LIMITS);
            } catch (AudioFormatException expected) {
                assertThat(expected).hasMessageMatching("(?s).+");
            }
        }
    }

    private static void assertReason(byte[] file, Reason reason) {
        assertThatThrownBy(() -> WavReader.read(file, LIMITS))
                .isInstanceOfSatisfying(
                        AudioFormatException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static byte[] patched(byte[] file, int at, int value) {
        byte[] copy = file.clone();
        ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN).putShort(at, (short) value);
        return copy;
    }

    private static byte[] patchedInt(byte[] file, int at, int value) {
        byte[] copy = file.clone();
        ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
        return copy;
    }

    private static byte[] file(int code, int bits, int channels, int rate, short[] samples) {
        int frame = bits / 8 * channels;
        ByteBuffer out = ByteBuffer.allocate(44 + samples.length * frame).order(ByteOrder.LITTLE_ENDIAN);
        out.put(WavWriter.header(rate, channels, (long) samples.length * frame));
        out.putShort(20, (short) code).putShort(32, (short) frame).putShort(34, (short) bits);
        for (short sample : samples) {
            for (int channel = 0; channel < channels; channel++) {
                switch (code * 100 + bits) {
                    case 108 -> out.put((byte) ((sample >> 8) + 128));
                    case 116 -> out.putShort(sample);
                    case 124 -> out.put((byte) 0).putShort(sample);
                    case 132 -> out.putInt(sample << 16);
                    case 332 -> out.putFloat(sample / 32768f);
                    case 364 -> out.putDouble(sample / 32768.0);
                    case 608 -> out.put(Alaw.encode(sample));
                    case 708 -> out.put(Mulaw.encode(sample));
                    default -> throw new IllegalArgumentException("code " + code);
                }
            }
        }
        return out.array();
    }
}
