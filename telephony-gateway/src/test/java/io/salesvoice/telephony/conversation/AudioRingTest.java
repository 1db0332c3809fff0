package io.salesvoice.telephony.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AudioRingTest {
    private final AudioRing ring = new AudioRing(1024);

    private void write(long position, int length) {
        short[] frame = new short[length];
        for (int i = 0; i < length; i++) {
            frame[i] = (short) (position + i);
        }
        ring.onAudio(frame, 0, length, position);
    }

    @Test
    void givesBackWhatWasWrittenAroundItsEnd() {
        for (long position = 0; position < 3000; position += 160) {
            write(position, 160);
        }
        short[] read = new short[300];
        ring.read(ring.written() - 300, read, 300);
        for (int i = 0; i < 300; i++) {
            assertThat(read[i]).isEqualTo((short) (ring.written() - 300 + i));
        }
    }

    @Test
    void saysFromWhereItStillHasEverything() {
        write(0, 160);
        assertThat(ring.oldest()).isZero();
        for (long position = 160; position < 3200; position += 160) {
            write(position, 160);
        }
        assertThat(ring.written() - ring.oldest()).isLessThan(1024).isGreaterThan(800);
    }
}
