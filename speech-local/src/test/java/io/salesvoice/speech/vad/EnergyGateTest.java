package io.salesvoice.speech.vad;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.speech.audio.Signals;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EnergyGateTest {
    private static final int WINDOW = 256;

    @Test
    void staysShutOnSteadyNoiseAndOpensOnVoiceAboveIt() {
        EnergyGate gate = EnergyGate.forTelephone();
        Random random = new Random(1);
        int passedLate = 0;
        for (int i = 0; i < 600; i++) {
            boolean passed = gate.passes(noise(random, 60), 0, WINDOW, 8000);
            if (i > 400 && passed) {
                passedLate++;
            }
        }
        assertThat(passedLate).isLessThan(10);
        assertThat(gate.passes(Signals.sine(300, 8000, WINDOW, 2000), 0, WINDOW, 8000))
                .isTrue();
    }

    @Test
    void staysOpenForAWhileAfterVoice() {
        EnergyGate gate = new EnergyGate(6, -58, 100);
        gate.passes(Signals.sine(300, 8000, WINDOW, 4000), 0, WINDOW, 8000);
        short[] silence = new short[WINDOW];
        assertThat(gate.passes(silence, 0, WINDOW, 8000)).isTrue();
        assertThat(gate.passes(silence, 0, WINDOW, 8000)).isTrue();
        assertThat(gate.passes(silence, 0, WINDOW, 8000)).isTrue();
        assertThat(gate.passes(silence, 0, WINDOW, 8000)).isFalse();
    }

    @Test
    void theFloorDoesNotClimbIntoLongSpeech() {
        EnergyGate gate = EnergyGate.forTelephone();
        int passed = 0;
        for (int i = 0; i < 300; i++) {
            boolean pause = i % 40 > 30;
            short[] window = pause ? new short[WINDOW] : Signals.sine(300, 8000, WINDOW, 1500);
            if (gate.passes(window, 0, WINDOW, 8000) && !pause) {
                passed++;
            }
        }
        assertThat(passed).isGreaterThan(215);
    }

    private static short[] noise(Random random, double deviation) {
        short[] out = new short[WINDOW];
        for (int i = 0; i < out.length; i++) {
            out[i] = (short) (random.nextGaussian() * deviation);
        }
        return out;
    }
}
