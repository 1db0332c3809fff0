package io.salesvoice.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class G711Test {
    @Test
    void everyAlawCodeSurvivesDecodingAndEncoding() {
        for (int code = 0; code < 256; code++) {
            assertThat(Alaw.encode(Alaw.decode((byte) code))).isEqualTo((byte) code);
        }
    }

    @Test
    void everyMulawCodeSurvivesDecodingAndEncodingButNegativeZero() {
        for (int code = 0; code < 256; code++) {
            byte again = Mulaw.encode(Mulaw.decode((byte) code));
            assertThat(again).isEqualTo(code == 0x7F ? (byte) 0xFF : (byte) code);
        }
    }

    @Test
    void knownValuesOfTheRecommendation() {
        assertThat(Alaw.decode((byte) 0xD5)).isEqualTo((short) 8);
        assertThat(Alaw.decode((byte) 0x55)).isEqualTo((short) -8);
        assertThat(Alaw.decode((byte) 0xAA)).isEqualTo((short) 32256);
        assertThat(Alaw.decode((byte) 0x2A)).isEqualTo((short) -32256);
        assertThat(Mulaw.decode((byte) 0xFF)).isEqualTo((short) 0);
        assertThat(Mulaw.decode((byte) 0x80)).isEqualTo((short) 32124);
        assertThat(Mulaw.decode((byte) 0x00)).isEqualTo((short) -32124);
        assertThat(Alaw.encode((short) 0)).isEqualTo(Alaw.SILENCE);
        assertThat(Mulaw.encode((short) 0)).isEqualTo(Mulaw.SILENCE);
    }

    @Test
    void speechLevelsKeepTheQualityOfG711() {
        short[] tone = Signals.sine(440, 8000, 8000, 8000);
        byte[] codes = new byte[tone.length];
        short[] back = new short[tone.length];
        Alaw.encode(tone, 0, tone.length, codes, 0);
        Alaw.decode(codes, 0, codes.length, back, 0);
        assertThat(Signals.fidelity(tone, back, 0)).isGreaterThan(35);
        Mulaw.encode(tone, 0, tone.length, codes, 0);
        Mulaw.decode(codes, 0, codes.length, back, 0);
        assertThat(Signals.fidelity(tone, back, 0)).isGreaterThan(35);
    }

    @Test
    void extremesDoNotWrap() {
        assertThat(Alaw.decode(Alaw.encode(Short.MAX_VALUE))).isGreaterThan((short) 32000);
        assertThat(Alaw.decode(Alaw.encode(Short.MIN_VALUE))).isLessThan((short) -32000);
        assertThat(Mulaw.decode(Mulaw.encode(Short.MAX_VALUE))).isGreaterThan((short) 32000);
        assertThat(Mulaw.decode(Mulaw.encode(Short.MIN_VALUE))).isLessThan((short) -32000);
    }
}
