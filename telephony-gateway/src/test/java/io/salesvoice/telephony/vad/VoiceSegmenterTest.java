package io.salesvoice.telephony.vad;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.telephony.leg.LegEvent;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class VoiceSegmenterTest {
    private static final int WINDOW = 256;

    private final VoiceSegmenter segmenter =
            new VoiceSegmenter(new VadProperties(0.5f, 0.35f, Duration.ofMillis(64), Duration.ofMillis(200), null));
    private long at;

    private LegEvent window(double probability) {
        LegEvent event = segmenter.accept((float) probability, at, WINDOW);
        at += WINDOW;
        return event;
    }

    @Test
    void tellsVoiceFromItsFirstWindowOnAfter64Milliseconds() {
        assertThat(window(0.1)).isNull();
        assertThat(window(0.9)).isNull();
        assertThat(window(0.9)).isEqualTo(new LegEvent.VoiceStarted(WINDOW));
    }

    @Test
    void oneLoudWindowIsNoVoice() {
        assertThat(window(0.9)).isNull();
        assertThat(window(0.1)).isNull();
        assertThat(window(0.9)).isNull();
    }

    @Test
    void tellsTheEndAfterTheHangoverAndWithoutIt() {
        window(0.9);
        window(0.9);
        window(0.4);
        for (int i = 0; i < 6; i++) {
            assertThat(window(0.1)).isNull();
        }
        assertThat(window(0.1)).isEqualTo(new LegEvent.VoiceStopped(3 * WINDOW, 96));
    }

    @Test
    void aShortPauseDoesNotEndIt() {
        window(0.9);
        window(0.9);
        for (int i = 0; i < 5; i++) {
            assertThat(window(0.1)).isNull();
        }
        assertThat(window(0.6)).isNull();
        for (int i = 0; i < 6; i++) {
            assertThat(window(0.1)).isNull();
        }
        assertThat(window(0.1)).isInstanceOf(LegEvent.VoiceStopped.class);
    }
}
