package io.salesvoice.speech.vad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UtteranceDetectorTest {
    private final UtteranceDetector detector = new UtteranceDetector(UtteranceTiming.usual());

    @Test
    void saysStartPauseResumptionAndEndOnce() {
        assertThat(run("..vvvv........vvv.........................."))
                .containsExactly(
                        UtteranceSignal.STARTED,
                        UtteranceSignal.LIKELY_END,
                        UtteranceSignal.RESUMED,
                        UtteranceSignal.LIKELY_END,
                        UtteranceSignal.ENDED);
    }

    @Test
    void aClickIsNoSpeech() {
        assertThat(run("..v...v....v.........................")).isEmpty();
    }

    @Test
    void shortPausesBelongToSpeech() {
        assertThat(run("vvvv....vvvv...vvv")).containsExactly(UtteranceSignal.STARTED);
    }

    private List<UtteranceSignal> run(String windows) {
        List<UtteranceSignal> signals = new ArrayList<>();
        for (char window : windows.toCharArray()) {
            UtteranceSignal signal = detector.accept(window == 'v' ? 0.9f : 0.01f, 32);
            if (signal != UtteranceSignal.NONE) {
                signals.add(signal);
            }
        }
        return signals;
    }
}
