package io.salesvoice.telephony.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LossConcealerTest {
    private static final int FRAME = 160;

    private final LossConcealer concealer = new LossConcealer();

    private static short[] tone(int from) {
        short[] frame = new short[FRAME];
        for (int i = 0; i < FRAME; i++) {
            frame[i] = (short) (8000 * Math.sin(2 * Math.PI * 100 * (from + i) / 8000));
        }
        return frame;
    }

    private static double rms(short[] frame) {
        double sum = 0;
        for (short sample : frame) {
            sum += sample * sample;
        }
        return Math.sqrt(sum / frame.length);
    }

    @Test
    void leavesWholeFramesAsTheyAre() {
        short[] frame = tone(0);
        concealer.process(frame, FRAME, 0);
        assertThat(frame).isEqualTo(tone(0));
    }

    @Test
    void goesOnWithThePitchAndFadesToSilence() {
        for (int i = 0; i < 4; i++) {
            concealer.process(tone(i * FRAME), FRAME, 0);
        }
        short[] lost = new short[FRAME];
        concealer.process(lost, FRAME, 0xFF);
        short[] real = tone(4 * FRAME);
        // The first 5 ms are nearly what was lost.
        for (int i = 0; i < 40; i++) {
            assertThat((double) lost[i]).isCloseTo(real[i], org.assertj.core.data.Offset.offset(1500.0));
        }
        short[] later = new short[FRAME];
        concealer.process(later, FRAME, 0xFF);
        concealer.process(later, FRAME, 0xFF);
        assertThat(rms(later)).isLessThan(rms(lost) / 2);
        concealer.process(later, FRAME, 0xFF);
        assertThat(later).containsOnly(0);
    }

    @Test
    void blendsBackIntoTheRealSound() {
        for (int i = 0; i < 4; i++) {
            concealer.process(tone(i * FRAME), FRAME, 0);
        }
        concealer.process(new short[FRAME], FRAME, 0xFF);
        short[] back = tone(5 * FRAME);
        concealer.process(back, FRAME, 0);
        short[] real = tone(5 * FRAME);
        for (int i = 32; i < FRAME; i++) {
            assertThat(back[i]).isEqualTo(real[i]);
        }
    }
}
