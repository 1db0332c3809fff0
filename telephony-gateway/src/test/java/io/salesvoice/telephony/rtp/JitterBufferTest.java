package io.salesvoice.telephony.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JitterBufferTest {
    private static final int FRAME = 160;
    private static final int ALL_ABSENT = 0xFF;

    private final JitterBuffer buffer = new JitterBuffer(FRAME, FRAME, 1600);
    private final short[] out = new short[FRAME];

    /** A packet whose samples all hold its number. */
    private boolean put(int number) {
        return put(number * FRAME, FRAME, number);
    }

    private boolean put(int timestamp, int length, int value) {
        short[] samples = new short[length];
        Arrays.fill(samples, (short) value);
        return buffer.put(timestamp, samples, length);
    }

    private int pullValue() {
        int absent = buffer.pull(out);
        return absent == 0 ? out[0] : -absent;
    }

    @Test
    void isSilentBeforeTheFirstPacket() {
        assertThat(buffer.pull(out)).isEqualTo(ALL_ABSENT);
        assertThat(out).containsOnly(0);
    }

    @Test
    void holdsOneFrameBackAndThenPlaysInOrder() {
        put(1);
        assertThat(pullValue()).isEqualTo(-ALL_ABSENT);
        put(2);
        assertThat(pullValue()).isEqualTo(1);
        put(3);
        assertThat(pullValue()).isEqualTo(2);
    }

    @Test
    void putsReorderedPacketsInTheirPlace() {
        put(1);
        pullValue();
        put(3);
        put(2);
        assertThat(pullValue()).isEqualTo(1);
        assertThat(pullValue()).isEqualTo(2);
        assertThat(pullValue()).isEqualTo(3);
    }

    @Test
    void playsADuplicateOnce() {
        put(1);
        put(1);
        pullValue();
        put(2);
        put(2);
        assertThat(pullValue()).isEqualTo(1);
        assertThat(pullValue()).isEqualTo(2);
        assertThat(pullValue()).isEqualTo(-ALL_ABSENT);
    }

    @Test
    void tellsALostPacketAndGoesOnInTime() {
        put(1);
        pullValue();
        put(2);
        pullValue();
        put(4);
        assertThat(pullValue()).isEqualTo(2);
        put(5);
        assertThat(pullValue()).isEqualTo(-ALL_ABSENT);
        assertThat(pullValue()).isEqualTo(4);
        assertThat(pullValue()).isEqualTo(5);
        assertThat(buffer.missing()).isEqualTo(FRAME);
    }

    @Test
    void holdsMoreBackWhenPacketsComeLate() {
        put(1);
        pullValue();
        assertThat(pullValue()).isEqualTo(1);
        // Packet 2 misses its turn by two frames, with nothing after it: it is played, and more is held back from now
        // on.
        assertThat(pullValue()).isEqualTo(-ALL_ABSENT);
        assertThat(pullValue()).isEqualTo(-ALL_ABSENT);
        assertThat(put(2)).isTrue();
        assertThat(pullValue()).isEqualTo(2);
        assertThat(buffer.delay()).isEqualTo(3 * FRAME);
    }

    @Test
    void givesTheDelayBackWhenItIsNotNeeded() {
        put(1);
        for (int i = 2; i < 6; i++) {
            put(i);
        }
        int number = 6;
        for (int tick = 0; tick < 500; tick++) {
            buffer.pull(out);
            put(number++);
        }
        assertThat(buffer.depth()).isLessThanOrEqualTo(3 * FRAME);
    }

    @Test
    void takesPacketsOfAnyLength() {
        put(0, 80, 1);
        put(80, 240, 2);
        pullValue();
        buffer.pull(out);
        assertThat(out[79]).isEqualTo((short) 1);
        assertThat(out[80]).isEqualTo((short) 2);
        assertThat(pullValue()).isEqualTo(2);
    }

    @Test
    void survivesTimestampWrapAround() {
        int start = Integer.MAX_VALUE - 80;
        put(start, FRAME, 1);
        pullValue();
        put(start + FRAME, FRAME, 2);
        assertThat(pullValue()).isEqualTo(1);
        assertThat(pullValue()).isEqualTo(2);
    }

    @Test
    void startsAnewOnAnotherTimeLineOnlyAfterSeveralPackets() {
        put(1);
        pullValue();
        put(2);
        assertThat(put(1_000_000, FRAME, 9)).isFalse();
        assertThat(pullValue()).isEqualTo(1);
        assertThat(put(1_000_160, FRAME, 9)).isFalse();
        assertThat(put(1_000_320, FRAME, 9)).isTrue();
        assertThat(pullValue()).isEqualTo(-ALL_ABSENT);
        assertThat(pullValue()).isEqualTo(9);
    }

    @Test
    void goesOnWhenTheSenderStoppedItsClockInSilence() {
        put(1);
        for (int i = 0; i < 100; i++) {
            buffer.pull(out);
        }
        put(2);
        put(3);
        put(4);
        int heard = 0;
        for (int i = 0; i < 10; i++) {
            heard += pullValue() > 0 ? 1 : 0;
        }
        assertThat(heard).isPositive();
    }

    @Test
    void neverFailsOnAnyTimestampsAndLengths() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            int length = 1 + random.nextInt(960);
            int timestamp = random.nextInt(4) == 0 ? random.nextInt() : i * FRAME + random.nextInt(2000) - 1000;
            put(timestamp, length, 5);
            if (random.nextBoolean()) {
                buffer.pull(out);
            }
            assertThat(buffer.depth()).isBetween(0, 4096 + 960);
        }
    }
}
